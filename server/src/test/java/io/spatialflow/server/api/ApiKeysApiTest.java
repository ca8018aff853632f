package io.spatialflow.server.api;

import static io.spatialflow.server.cli.RunningServer.batch;
import static io.spatialflow.server.cli.RunningServer.item;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.account.Role;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server, and a manager of its first workspace who looks after API keys. */
abstract class ApiKeysApiTest {

    static final String KEYS = "/api/v1/account/api-keys";
    static final String NO_KEY = KEYS + "/01900000-0000-7000-8000-000000000000";
    static final String UNAUTHORIZED = "{\"detail\":\"Unauthorized\"}";

    static RunningServer server;
    static String manager;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = RunningServer.start(folder, "auth.access-token-minutes=100000", "auth.refresh-token-minutes=100000");
        manager = server.newMember("manager@example.com", Role.MANAGER);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    static Answer ask(String method, String path, String json) {
        return server.send(
                server.request(path, "Authorization", "Bearer " + manager, "Content-Type", "application/json")
                        .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    static JsonNode create(String json) {
        Answer answer = ask("POST", KEYS, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("api_key");
    }

    static String id(JsonNode key) {
        return key.get("id").stringValue();
    }

    static String secret(JsonNode key) {
        return key.get("api_key").stringValue();
    }

    static int read(String secret) {
        return server.send(
                        server.request("/api/v1/geofences", "X-API-Key", secret).GET())
                .status();
    }

    static int write(String secret) {
        String body = batch("skip", List.of(item(mainStreet(1))));
        return server.post("/api/v1/geofences/bulk", body, "X-API-Key", secret).status();
    }

    static List<String> audit(JsonNode key) {
        return server.query("select action from audit_log where resource_id = '" + id(key) + "' order by id");
    }
}
