package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How API keys end: by a rotation, on a day, by being switched off or revoked. */
class ApiKeyEndsTest extends ApiKeysApiTest {

    @Test
    void aRotatedKeyWorksWithBothSecretsUntilTheGraceEnds() {
        JsonNode made = create("{\"permissions\":[\"geofences:read\"]}");
        Answer answer = ask("POST", KEYS + "/" + id(made) + "/rotate?grace_period_days=3", "");
        assertThat(answer.status()).isEqualTo(201);
        JsonNode rotated = answer.json().get("api_key");
        assertThat(id(rotated)).isEqualTo(id(made));
        assertThat(rotated.get("previous_key_expires_at").stringValue())
                .isEqualTo(server.clock().instant().plus(Duration.ofDays(3)).toString());
        assertThat(List.of(read(secret(made)), read(secret(rotated)))).containsExactly(200, 200);
        server.clock().advance(Duration.ofDays(3).minusMillis(1));
        assertThat(read(secret(made))).isEqualTo(200);
        server.clock().advance(Duration.ofMillis(1));
        assertThat(List.of(read(secret(made)), read(secret(rotated)))).containsExactly(401, 200);
        server.clock().advance(Duration.ofDays(-3));
        assertThat(audit(made)).containsExactly("api_key.create", "api_key.rotate");
    }

    @Test
    void twoRotationsLeaveThreeSecretsAndARegenerationOne() {
        JsonNode first = create("{}");
        JsonNode second =
                ask("POST", KEYS + "/" + id(first) + "/rotate", "").json().get("api_key");
        JsonNode third =
                ask("POST", KEYS + "/" + id(first) + "/rotate", "").json().get("api_key");
        assertThat(List.of(read(secret(first)), read(secret(second)), read(secret(third))))
                .containsExactly(200, 200, 200);
        Answer answer = ask("POST", KEYS + "/" + id(first) + "/regenerate", "");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode fourth = answer.json().get("api_key");
        assertThat(List.of(read(secret(first)), read(secret(second)), read(secret(third)), read(secret(fourth))))
                .containsExactly(401, 401, 401, 200);
        assertThat(audit(first))
                .containsExactly("api_key.create", "api_key.rotate", "api_key.rotate", "api_key.regenerate");
    }

    @Test
    void aGraceOfNoDaysEndsAtOnceAndOneOfMoreThanThirtyIsRefused() {
        JsonNode made = create("{}");
        ask("POST", KEYS + "/" + id(made) + "/rotate?grace_period_days=0", "");
        assertThat(read(secret(made))).isEqualTo(401);
        for (String days : List.of("31", "-1", "x", "1.5")) {
            assertThat(ask("POST", KEYS + "/" + id(made) + "/rotate?grace_period_days=" + days, "")
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void anEndIsSetMovedAndTakenAway() {
        JsonNode made = create("{}");
        String path = KEYS + "/" + id(made) + "/expiration";
        JsonNode set =
                ask("PATCH", path + "?expires_at=2026-11-24T13:00:00+01:00", "").json();
        assertThat(set.get("expires_at").stringValue()).isEqualTo("2026-11-24T12:00:00Z");
        server.clock().advance(Duration.ofDays(1));
        assertThat(read(secret(made))).isEqualTo(401);
        server.clock().advance(Duration.ofDays(-1));
        assertThat(read(secret(made))).isEqualTo(200);
        assertThat(ask("PATCH", path + "?expires_at=2026-11-23T11:59:59Z", "").status())
                .isEqualTo(422);
        assertThat(ask("PATCH", path + "?expires_at=soon", "").status()).isEqualTo(422);
        for (String nothing : List.of("?expires_at=", "?expires_at=null", "")) {
            ask("PATCH", path + "?expires_at=2027-01-01", "");
            assertThat(ask("PATCH", path + nothing, "").json().get("expires_at").isNull())
                    .isTrue();
        }
        assertThat(audit(made)).startsWith("api_key.create", "api_key.expire", "api_key.expire");
    }

    @Test
    void keysThatExpireSoonAreListedTheNextFirst() {
        JsonNode later = create("{\"name\":\"later\",\"expires_in_days\":20}");
        JsonNode sooner = create("{\"name\":\"sooner\",\"expires_in_days\":10}");
        JsonNode late = create("{\"name\":\"late\",\"expires_in_days\":31}");
        List<String> thirty = ids(ask("GET", KEYS + "/expiring", ""));
        assertThat(thirty).containsSubsequence(id(sooner), id(later)).doesNotContain(id(late));
        assertThat(ids(ask("GET", KEYS + "/expiring?days=15", "")))
                .contains(id(sooner))
                .doesNotContain(id(later));
        server.clock().advance(Duration.ofDays(10));
        assertThat(ids(ask("GET", KEYS + "/expiring", "")))
                .as("one that has expired is not about to")
                .doesNotContain(id(sooner))
                .contains(id(later), id(late));
        server.clock().advance(Duration.ofDays(-10));
        assertThat(ask("GET", KEYS + "/expiring?days=0", "").status()).isEqualTo(422);
    }

    private static List<String> ids(Answer list) {
        return list.json().values().stream().map(ApiKeysTest::id).toList();
    }

    @Test
    void aRevokedKeyIsGone() {
        JsonNode made = create("{}");
        assertThat(ask("DELETE", KEYS + "/" + id(made), "").status()).isEqualTo(204);
        assertThat(read(secret(made))).isEqualTo(401);
        for (String method : List.of("GET", "DELETE")) {
            assertThat(ask(method, KEYS + "/" + id(made), "").status()).isEqualTo(404);
        }
        assertThat(ask("GET", KEYS, "").body()).doesNotContain(id(made));
        assertThat(ask("POST", KEYS + "/" + id(made) + "/rotate", "").status()).isEqualTo(404);
        assertThat(audit(made)).containsExactly("api_key.create", "api_key.revoke");
    }

    @Test
    void aKeyCanBeSwitchedOffAndOnAgain() {
        JsonNode made = create("{}");
        ask("PUT", KEYS + "/" + id(made), "{\"is_active\":false}");
        assertThat(read(secret(made))).isEqualTo(401);
        assertThat(ask("GET", KEYS + "/" + id(made), "").json().get("is_active").booleanValue())
                .isFalse();
        ask("PUT", KEYS + "/" + id(made), "{\"is_active\":true}");
        assertThat(read(secret(made))).isEqualTo(200);
    }
}
