package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.account.ApiKeySecret;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.Scope;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How API keys are made, changed, and what they may do. */
class ApiKeysTest extends ApiKeysApiTest {

    @Test
    void aKeyIsMadeAndItsSecretSaidThisOnce() {
        JsonNode made = create("""
                {"name": "Nightly", "permissions": ["geofences:*", "workspace:read"], "description": "imports at night",
                 "rate_limit_per_hour": 5000, "expires_in_days": 90, "is_admin": true}""");
        assertThat(ApiKeySecret.parse(secret(made))).isPresent();
        assertThat(secret(made)).startsWith(made.get("key_prefix").stringValue());
        Answer shown = ask("GET", KEYS + "/" + id(made), "");
        assertThat(shown.body()).doesNotContain(secret(made));
        JsonNode key = shown.json();
        assertThat(key.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "key_prefix",
                        "permissions",
                        "is_active",
                        "usage_count",
                        "rate_limit_per_hour",
                        "last_used_at",
                        "created_at",
                        "read_only",
                        "description",
                        "workspace_id",
                        "expires_at");
        assertThat(key.get("permissions").toString()).isEqualTo("[\"geofences:*\",\"workspace:read\"]");
        assertThat(key.get("rate_limit_per_hour").intValue()).isEqualTo(5000);
        assertThat(key.get("expires_at").stringValue())
                .isEqualTo(server.clock().instant().plus(Duration.ofDays(90)).toString());
        assertThat(key.get("is_active").booleanValue()).isTrue();
        assertThat(ask("GET", KEYS + "/", "").json().isArray()).isTrue();
        assertThat(ask("GET", KEYS + "/", "").body()).contains(id(made)).doesNotContain(secret(made));
        assertThat(audit(made)).containsExactly("api_key.create");
    }

    @Test
    void whereNothingIsSaidAKeyMayDoEverythingForEver() {
        JsonNode made = create("{}");
        assertThat(made.get("name").stringValue()).isEqualTo("Default");
        assertThat(made.get("permissions").toString()).isEqualTo("[\"*\"]");
        assertThat(made.get("expires_at").isNull()).isTrue();
        assertThat(write(secret(made))).isEqualTo(201);
        JsonNode nulls = create("{\"name\":\"n\",\"permissions\":null,\"read_only\":null,\"description\":null}");
        assertThat(nulls.get("permissions").toString()).isEqualTo("[\"*\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"permissions\": [\"geofences:read\", \"geofences:delete\"]} | permissions,1 | geofences:delete",
                "{\"permissions\": []} | permissions | at least 1",
                "{\"permissions\": \"*\"} | permissions | list",
                "{\"permissions\": [\"api_keys:write\"]} | permissions,0 | api_keys:write",
                "{\"name\": \"\"} | name | at least 1",
                "{\"name\": \"a\\u0000b\"} | name | NUL",
                "{\"name\": 5} | name | string",
                "{\"description\": [\"x\"]} | description | string",
                "{\"read_only\": \"yes\"} | read_only | boolean",
                "{\"rate_limit_per_hour\": 0} | rate_limit_per_hour | greater",
                "{\"rate_limit_per_hour\": 10001} | rate_limit_per_hour | 10000",
                "{\"rate_limit_per_hour\": 1e99} | rate_limit_per_hour | integer",
                "{\"expires_at\": \"2026-11-23T12:00:00Z\"} | expires_at | future",
                "{\"expires_at\": \"never\"} | expires_at | date",
                "{\"expires_in_days\": 0} | expires_in_days | greater",
                "{\"expires_at\": \"2027-01-01\", \"expires_in_days\": 3} | expires_in_days | not both"
            })
    void whatIsWrongIsNamed(String body, String where, String what) {
        Answer refused = ask("POST", KEYS, body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        JsonNode fault = refused.json().at("/detail/0");
        assertThat(fault.get("loc").values().stream().skip(1).map(JsonNode::asString))
                .isEqualTo(List.of(where.split(",")));
        assertThat(fault.get("msg").stringValue()).contains(what);
    }

    @Test
    void everyFaultIsListedAndNamesOfAHundredCharactersAreNone() {
        String name = "🔑".repeat(100);
        assertThat(create("{\"name\":\"" + name + "\"}").get("name").stringValue())
                .isEqualTo(name);
        Answer refused = ask("POST", KEYS, "{\"name\":\"" + name + "x\",\"read_only\":1,\"permissions\":[\"x\",2]}");
        assertThat(refused.json().get("detail").size()).isEqualTo(4);
    }

    @Test
    void aKeyMayDoWhatItsScopesSayUnlessItIsReadOnly() {
        JsonNode reader = create("{\"permissions\":[\"geofences:read\"]}");
        assertThat(read(secret(reader))).isEqualTo(200);
        assertThat(write(secret(reader))).isEqualTo(403);
        JsonNode other = create("{\"permissions\":[\"devices:*\"]}");
        assertThat(read(secret(other))).isEqualTo(403);
        JsonNode readOnly = create("{\"read_only\":true}");
        assertThat(read(secret(readOnly))).isEqualTo(200);
        assertThat(write(secret(readOnly))).isEqualTo(403);
        ask("PATCH", KEYS + "/" + id(reader), "{\"permissions\":[\"geofences:*\"]}");
        assertThat(write(secret(reader))).as("from the next request on").isEqualTo(201);
    }

    @Test
    void keysCannotManageKeysAndMembersCannotEither() {
        assertThat(server.get(KEYS).status()).isEqualTo(403);
        assertThat(server.post(KEYS, "{}", "X-API-Key", server.apiKey()).status())
                .isEqualTo(403);
        String member = server.newMember("member@example.com", Role.MEMBER);
        assertThat(server.post(KEYS, "{}", "Authorization", "Bearer " + member).status())
                .isEqualTo(403);
    }

    @Test
    void whatIsNotNamedInAChangeStaysAndNullTakesAway() {
        JsonNode made = create("{\"name\":\"a\",\"description\":\"b\",\"rate_limit_per_hour\":7,"
                + "\"expires_at\":\"2027-01-01T00:00:00+01:00\"}");
        JsonNode changed = ask("PUT", KEYS + "/" + id(made), "{\"name\":\"c\",\"usage_count\":99}")
                .json();
        assertThat(changed.get("name").stringValue()).isEqualTo("c");
        assertThat(changed.get("description").stringValue()).isEqualTo("b");
        assertThat(changed.get("rate_limit_per_hour").intValue()).isEqualTo(7);
        assertThat(changed.get("expires_at").stringValue()).isEqualTo("2026-12-31T23:00:00Z");
        assertThat(changed.get("usage_count").intValue()).isZero();
        JsonNode cleared = ask(
                        "PATCH",
                        KEYS + "/" + id(made),
                        "{\"name\":null,\"description\":null,\"rate_limit_per_hour\":null,\"expires_at\":null}")
                .json();
        assertThat(cleared.get("name").stringValue()).isEqualTo("c");
        assertThat(cleared.get("description").isNull()).isTrue();
        assertThat(cleared.get("rate_limit_per_hour").intValue())
                .as("the general one")
                .isEqualTo(1_000_000);
        assertThat(cleared.get("expires_at").isNull()).isTrue();
        assertThat(ask("PUT", KEYS + "/" + id(made), "{}").status()).isEqualTo(200);
        assertThat(audit(made))
                .as("no entry for no change")
                .containsExactly("api_key.create", "api_key.update", "api_key.update");
    }

    @Test
    void useIsCountedAndThereAfterARestart() throws Exception {
        JsonNode made = create("{}");
        IntStream.range(0, 5).forEach(i -> read(secret(made)));
        server.restart();
        JsonNode key = ask("GET", KEYS + "/" + id(made), "").json();
        assertThat(key.get("usage_count").intValue()).isEqualTo(5);
        assertThat(key.get("last_used_at").stringValue())
                .isEqualTo(server.clock().instant().toString());
    }

    @Test
    void everyWayToBeNoKeyIsAnsweredTheSame() {
        JsonNode revoked = create("{}");
        ask("DELETE", KEYS + "/" + id(revoked), "");
        JsonNode off = create("{}");
        ask("PUT", KEYS + "/" + id(off), "{\"is_active\":false}");
        String mistyped = server.apiKey().substring(0, 43) + (server.apiKey().endsWith("A") ? "B" : "A");
        for (String key : List.of(secret(revoked), secret(off), mistyped, "sf_live_", "nonsense")) {
            Answer refused = server.send(
                    server.request("/api/v1/geofences", "X-API-Key", key).GET());
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.body()).isEqualTo(UNAUTHORIZED);
        }
    }

    @Test
    void anotherWorkspacesKeysDoNotExist() {
        server.newWorkspaceKey("key-neighbours");
        String theirs = server.query("select k.id from api_keys k join workspaces w on w.id = k.workspace_id"
                        + " where w.slug = 'key-neighbours'")
                .getFirst();
        for (String path : List.of(KEYS + "/" + theirs, NO_KEY)) {
            assertThat(ask("GET", path, "").status()).isEqualTo(404);
            assertThat(ask("PUT", path, "{\"name\":\"mine\"}").status()).isEqualTo(404);
            assertThat(ask("PATCH", path, "{\"name\":\"mine\"}").status()).isEqualTo(404);
            assertThat(ask("DELETE", path, "").status()).isEqualTo(404);
            assertThat(ask("POST", path + "/rotate", "").status()).isEqualTo(404);
            assertThat(ask("POST", path + "/regenerate", "").status()).isEqualTo(404);
            assertThat(ask("PATCH", path + "/expiration", "").status()).isEqualTo(404);
        }
        assertThat(ask("GET", KEYS, "").body()).doesNotContain(theirs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nonsense", "/01900000", "/1/rotate"})
    void whatIsNoIdIsNoKey(String path) {
        assertThat(ask("GET", KEYS + path, "").status()).isEqualTo(404);
    }

    @Test
    void noSecretIsKeptOrNoted() throws Exception {
        JsonNode made = create("{\"name\":\"secret\"}");
        JsonNode rotated =
                ask("POST", KEYS + "/" + id(made) + "/rotate", "").json().get("api_key");
        server.send(server.request("/api/v1/geofences?api_key=" + secret(made)).GET());
        for (Path file : List.of(server.databaseFile(), Path.of(server.databaseFile() + "-wal"))) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(bytes).doesNotContain(secret(made)).doesNotContain(secret(rotated));
        }
    }

    @Test
    void theDescriptionNamesEveryScope() {
        assertThat(Scope.names()).allMatch(name -> name.matches(ApiKeyFields.SCOPE_PATTERN));
        assertThat("geofences:delete").doesNotMatch(ApiKeyFields.SCOPE_PATTERN);
    }
}
