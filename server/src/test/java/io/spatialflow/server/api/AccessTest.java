package io.spatialflow.server.api;

import static io.spatialflow.server.cli.RunningServer.batch;
import static io.spatialflow.server.cli.RunningServer.item;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.account.Feature;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what. */
class AccessTest {

    private static final String UNAUTHORIZED = "{\"detail\":\"Unauthorized\"}";
    private static final String BATCH = batch("skip", List.of(item(mainStreet(1))));

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = RunningServer.start(folder, "bulk.api-key-batches-per-hour=10000");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static Answer bulk(String... headers) {
        return server.post("/api/v1/geofences/bulk", BATCH, headers);
    }

    private static void assertUnauthorized(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(UNAUTHORIZED);
    }

    private static Answer login(String email, String password) {
        return server.post("/api/v1/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }

    private static String token() {
        return login(server.welcome().email(), server.welcome().password())
                .json()
                .get("access_token")
                .stringValue();
    }

    @Test
    void withoutCredentialsNothingIsToBeHad() {
        assertUnauthorized(bulk());
        assertUnauthorized(server.send(server.request("/api/v1/geofences").GET()));
        assertUnauthorized(server.send(server.request("/api/v1/no/such/route").GET()));
        assertThat(bulk().header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "sf_live_",
                "sf_live_000000000000000000000000000000000000",
                "sf_test_000000000000000000000000000000000000",
                "sf_live_0000000000000000000000000000000000000000000000000000000000"
            })
    void aKeyThatIsNoneIsRefused(String key) {
        assertUnauthorized(bulk("X-API-Key", key));
        assertUnauthorized(bulk("Authorization", "Bearer " + key));
    }

    @Test
    void aRevokedKeyIsRefusedLikeAnyOther() {
        String key = server.newApiKey("to be revoked");
        assertThat(bulk("X-API-Key", key).status()).isEqualTo(201);
        server.revokeApiKey("to be revoked");
        assertUnauthorized(bulk("X-API-Key", key));
    }

    @Test
    void aKeyInTheAddressIsNoCredential() {
        assertUnauthorized(server.post(
                "/api/v1/geofences/bulk?api_key=" + server.apiKey() + "&X-API-Key=" + server.apiKey(), BATCH));
    }

    @Test
    void aKeyMayComeAsBearerAndInAHeaderOfAnyCase() {
        assertThat(bulk("x-api-key", server.apiKey()).status()).isEqualTo(201);
        assertThat(bulk("X-Api-Key", server.apiKey()).status()).isEqualTo(201);
        assertThat(bulk("Authorization", "bearer " + server.apiKey()).status()).isEqualTo(201);
    }

    @Test
    void twoDifferentCredentialsAreNobodys() {
        String other = server.newApiKey("another");
        assertUnauthorized(bulk("X-API-Key", server.apiKey(), "Authorization", "Bearer " + other));
        assertUnauthorized(bulk("X-API-Key", server.apiKey(), "Authorization", "Bearer " + token()));
        assertUnauthorized(bulk("X-API-Key", server.apiKey(), "X-API-Key", other));
        assertThat(bulk("X-API-Key", other, "Authorization", "Bearer " + other).status())
                .isEqualTo(201);
    }

    @Test
    void aLoginGivesATokenThatWorks() {
        Answer login = login(
                server.welcome().email().toUpperCase(Locale.ROOT),
                server.welcome().password());
        assertThat(login.status()).isEqualTo(200);
        assertThat(login.json().get("token_type").stringValue()).isEqualTo("Bearer");
        assertThat(login.json().get("expires_in").intValue()).isEqualTo(86400);
        assertThat(login.json().at("/user/role").stringValue()).isEqualTo("owner");
        String token = login.json().get("access_token").stringValue();
        assertThat(bulk("Authorization", "Bearer " + token).status()).isEqualTo(201);
        assertUnauthorized(bulk("X-API-Key", token));
    }

    @Test
    void aWrongLoginSaysNotWhatIsWrong() {
        assertUnauthorized(login(server.welcome().email(), "wrong"));
        assertUnauthorized(login("nobody@example.com", server.welcome().password()));
    }

    @Test
    void anExpiredTokenSaysSo() throws Exception {
        String token = token();
        server.clock().advance(Duration.ofHours(25));
        Answer answer = bulk("Authorization", "Bearer " + token);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Token has expired\",\"error_code\":\"TOKEN_EXPIRED\"}");
        server.clock().advance(Duration.ofHours(-25));
    }

    @Test
    void aRefreshTokenWorksOnce() {
        String refresh = login(server.welcome().email(), server.welcome().password())
                .json()
                .get("refresh_token")
                .stringValue();
        String body = "{\"refresh_token\":\"" + refresh + "\"}";
        assertThat(server.post("/api/v1/auth/refresh", body).status()).isEqualTo(200);
        assertUnauthorized(server.post("/api/v1/auth/refresh", body));
    }

    @Test
    void aReadOnlyKeyReadsAndPreviewsButWritesNothing() {
        String key = server.newReadOnlyApiKey("reader");
        assertThat(server.send(server.request("/api/v1/geofences", "X-API-Key", key)
                                .GET())
                        .status())
                .isEqualTo(200);
        assertThat(server.post("/api/v1/geofences/preview", BATCH, "X-API-Key", key)
                        .status())
                .isEqualTo(200);
        Answer refused = bulk("X-API-Key", key);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("error_code").stringValue()).isEqualTo("INSUFFICIENT_PERMISSIONS");
    }

    @Test
    void withoutTheFeatureABatchIsRefusedBeforeAnybodyLooksAtIt() {
        server.setFeatures(Set.of());
        Answer refused = server.post("/api/v1/geofences/bulk", "{", "X-API-Key", server.apiKey());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("error_code").stringValue()).isEqualTo("FEATURE_NOT_ENABLED");
        assertThat(refused.json().at("/details/feature").stringValue()).isEqualTo("BULK_IMPORT");
        assertThat(server.preview("{").status()).isEqualTo(403);
        server.setFeatures(EnumSet.allOf(Feature.class));
        assertThat(server.bulk("{").status()).isEqualTo(422);
    }

    @Test
    void anotherWorkspacesFencesDoNotExist() {
        String theirKey = server.newWorkspaceKey("others");
        Answer theirs = server.post(
                "/api/v1/geofences/bulk", batch("skip", List.of(item(mainStreet(900)))), "X-API-Key", theirKey);
        String id = theirs.results("geofence_id").getFirst();
        assertThat(server.get("/api/v1/geofences/" + id).status()).isEqualTo(404);
        assertThat(server.delete("/api/v1/geofences/" + id).status()).isEqualTo(404);
        Answer ours = server.bulk(batch("skip", List.of(item(mainStreet(900)))));
        assertThat(ours.results("status")).containsExactly("created");
        assertThat(ours.body()).doesNotContain(id);
        assertThat(server.get("/api/v1/geofences?limit=500").body()).doesNotContain(id);
    }

    @Test
    void noSecretIsKeptInTheClear() throws Exception {
        bulk("X-API-Key", server.apiKey());
        for (Path file : List.of(server.databaseFile(), Path.of(server.databaseFile() + "-wal"))) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(bytes).doesNotContain(server.apiKey());
            assertThat(bytes).doesNotContain(server.welcome().password());
        }
    }
}
