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
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A workspace's settings and usage, and what its operator may besides. */
class WorkspacesTest {

    private static final String OURS = "/api/v1/workspaces/";
    private static final String ADMIN = "/api/v1/admin/workspaces";

    private static RunningServer server;
    private static String owner;
    private static String manager;
    private static String member;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = RunningServer.start(folder);
        owner = server.ownerToken();
        manager = server.newMember("manager@example.com", Role.MANAGER);
        member = server.newMember("member@example.com", Role.MEMBER);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void reset() {
        assertThat(change(
                                owner,
                                "{\"name\":\"My Workspace\",\"bulk_create_max_batch_size\":500,\"description\":null,"
                                        + "\"billing_email\":null,\"timezone\":\"UTC\",\"unit_system\":\"imperial\"}")
                        .status())
                .isEqualTo(200);
    }

    private static Answer ask(String method, String path, String token, String json) {
        return server.send(server.request(path, "Authorization", "Bearer " + token, "Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    private static Answer change(String token, String json) {
        return ask("PATCH", OURS, token, json);
    }

    private static String lastChange() {
        return server.query("select changes from audit_log where action = 'workspace.update' order by id desc limit 1")
                .getFirst();
    }

    private static Answer bulkOf(int items) {
        return server.bulk(batch("skip", Collections.nCopies(items, item(mainStreet(1)))));
    }

    @Test
    void everyMemberAndEveryKeySeesTheWorkspace() {
        for (Answer seen : List.of(server.get(OURS), ask("GET", OURS, member, ""), server.get("/api/v1/workspaces"))) {
            JsonNode workspace = seen.json();
            assertThat(workspace.get("slug").stringValue()).isEqualTo("default");
            assertThat(workspace.get("timezone").stringValue()).isEqualTo("UTC");
            assertThat(workspace.get("unit_system").stringValue()).isEqualTo("imperial");
            assertThat(workspace.get("bulk_create_max_batch_size").intValue()).isEqualTo(500);
            assertThat(workspace.get("feature_flags").get("BULK_IMPORT").booleanValue())
                    .isTrue();
            assertThat(workspace.get("billing_email").isNull()).isTrue();
        }
    }

    @Test
    void aManagerChangesWhatItSaysOfItselfAndItIsNoted() {
        Answer changed = ask("PUT", OURS, manager, """
                {"name": "Depot", "description": "north", "timezone": "America/New_York", "unit_system": "metric",
                 "billing_email": " bills@example.com ", "slug": "stolen", "feature_flags": {"BULK_IMPORT": false}}""");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().get("billing_email").stringValue()).isEqualTo("bills@example.com");
        assertThat(changed.body()).isEqualTo(server.get(OURS).body());
        assertThat(changed.json().get("slug").stringValue())
                .as("is not for members")
                .isEqualTo("default");
        assertThat(changed.json().at("/feature_flags/BULK_IMPORT").booleanValue())
                .isTrue();
        assertThat(lastChange())
                .contains("\"name\":{\"after\":\"Depot\",\"before\":\"My Workspace\"}")
                .contains("\"unit_system\":{\"after\":\"metric\",\"before\":\"imperial\"}");
    }

    @Test
    void membersAndKeysChangeNothing() {
        assertThat(change(member, "{\"name\":\"Mine\"}").status()).isEqualTo(403);
        assertThat(server.send(server.request(OURS, "X-API-Key", server.apiKey(), "Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"name\":\"Mine\"}")))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"\"} | name",
                "{\"name\":\"two\\nlines\"} | name",
                "{\"description\":\"\\ud800\"} | description",
                "{\"timezone\":\"Mars/Olympus\"} | timezone",
                "{\"timezone\":\"+02:00\"} | timezone",
                "{\"unit_system\":\"furlongs\"} | unit_system",
                "{\"billing_email\":\"nobody\"} | billing_email",
                "{\"bulk_create_max_batch_size\":0} | bulk_create_max_batch_size",
                "{\"bulk_create_max_batch_size\":1001} | bulk_create_max_batch_size",
                "{\"bulk_create_max_batch_size\":\"7\"} | bulk_create_max_batch_size"
            })
    void whatIsWrongIsNamedAndNothingChanges(String body, String name) {
        String before = server.get(OURS).body();
        Answer refused = change(owner, body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().at("/detail/0/loc/1").stringValue()).isEqualTo(name);
        assertThat(server.get(OURS).body()).isEqualTo(before);
    }

    @Test
    void theOwnerSetsTheBulkLimitAndTheNextRequestIsHeldToIt() {
        assertThat(change(owner, "{\"bulk_create_max_batch_size\":2}").status()).isEqualTo(200);
        assertThat(bulkOf(3).body()).contains("Batch too large: 3 > 2");
        assertThat(change(owner, "{\"bulk_create_max_batch_size\":1000}").status())
                .isEqualTo(200);
        assertThat(bulkOf(3).status()).isEqualTo(201);
    }

    @Test
    void aManagerMayRepeatTheBulkLimitButNotChangeIt() {
        Answer refused = change(manager, "{\"bulk_create_max_batch_size\":501}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/details/required").stringValue()).isEqualTo("bulk_limit:write");
        assertThat(change(manager, "{\"bulk_create_max_batch_size\":500}").status())
                .isEqualTo(200);
    }

    @Test
    void usageTellsHowFullItIsAndHowItsLimitsStand() {
        server.bulk(batch("override", List.of("{\"address\":\"" + mainStreet(500) + "\",\"tags\":[\"a\",\"b\"]}")));
        JsonNode usage = server.get("/api/v1/workspaces/usage").json();
        assertThat(usage.get("geofences").longValue()).isEqualTo(server.fenceCount());
        assertThat(usage.get("tags").intValue()).isEqualTo(2);
        assertThat(usage.get("members").intValue()).isEqualTo(3);
        assertThat(usage.get("api_keys").intValue()).isEqualTo(1);
        assertThat(usage.get("limits").values().stream()
                        .map(limit -> limit.get("name").stringValue()))
                .containsExactly("requests", "bulk-api-key", "bulk-jwt", "preview");
        JsonNode bulk = usage.get("limits").get(1);
        assertThat(bulk.get("used").intValue() + bulk.get("remaining").intValue())
                .isEqualTo(bulk.get("limit").intValue())
                .isEqualTo(60);
        assertThat(bulk.get("used").intValue()).isPositive();
        assertThat(server.get("/api/v1/workspaces/usage").json().get("limits").get(1))
                .as("looking takes nothing")
                .isEqualTo(bulk);
        assertThat(usage.get("period_start").stringValue()).isEqualTo("2026-11-01T00:00:00Z");
    }

    @Test
    void onlyAnOperatorSeesAllWorkspaces() {
        server.newWorkspaceKey("listed");
        Answer list = ask("GET", ADMIN, owner, "");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).contains("\"slug\":\"default\"").contains("\"slug\":\"listed\"");
        assertThat(ask("GET", ADMIN + "?limit=1&offset=1", owner, "")
                        .json()
                        .get("count")
                        .intValue())
                .isEqualTo(1);
        assertThat(ask("GET", ADMIN + "?limit=0", owner, "").status()).isEqualTo(422);
        assertThat(ask("GET", ADMIN, manager, "").status()).isEqualTo(403);
        assertThat(server.get(ADMIN).status()).as("no key is an operator").isEqualTo(403);
    }

    @Test
    void anOperatorMakesAWorkspaceAndChangesItBeyondWhatAnOwnerMay() {
        Answer made = ask("POST", ADMIN, owner, "{\"name\":\"Zoë's Yard\",\"bulk_create_max_batch_size\":5000}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().get("slug").stringValue()).isEqualTo("zoes-yard");
        String one = ADMIN + "/" + made.json().get("id").stringValue();
        Answer changed = ask(
                "PUT", one, owner, "{\"bulk_create_max_batch_size\":100000,\"feature_flags\":{\"BULK_IMPORT\":false}}");
        assertThat(changed.json().get("bulk_create_max_batch_size").intValue()).isEqualTo(100_000);
        assertThat(changed.json().at("/feature_flags/BULK_IMPORT").booleanValue())
                .isFalse();
        assertThat(ask("GET", one, owner, "").body()).isEqualTo(changed.body());
        assertThat(ask("PATCH", one, owner, "{\"name\":\"Yard\"}")
                        .json()
                        .get("name")
                        .stringValue())
                .isEqualTo("Yard");
        assertThat(server.query("select action from audit_log where workspace_id = '"
                        + made.json().get("id").stringValue() + "' order by id"))
                .as("in the log of the workspace concerned")
                .containsExactly("workspace.create", "workspace.update", "workspace.update");
    }

    @Test
    void whatAnOperatorCannotMeanIsRefused() {
        String one = ADMIN + "/" + server.get(OURS).json().get("id").stringValue();
        for (String body : List.of(
                "{\"bulk_create_max_batch_size\":100001}",
                "{\"feature_flags\":{\"TELEPORT\":true}}",
                "{\"feature_flags\":{\"BULK_IMPORT\":\"on\"}}",
                "{\"feature_flags\":[]}")) {
            assertThat(ask("PUT", one, owner, body).status()).as(body).isEqualTo(422);
        }
        assertThat(ask("POST", ADMIN, owner, "{}").status()).isEqualTo(422);
        assertThat(ask("POST", ADMIN, owner, "{\"name\":\"x\",\"slug\":\"Not A Slug\"}")
                        .status())
                .isEqualTo(422);
        assertThat(ask("POST", ADMIN, owner, "{\"name\":\"x\",\"slug\":\"default\"}")
                        .json()
                        .get("error_code")
                        .stringValue())
                .isEqualTo("SLUG_TAKEN");
        assertThat(ask("GET", ADMIN + "/01900000-0000-7000-8000-000000000000", owner, "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aLimitThatAnOperatorRaisedStaysWhenTheOwnerSendsItBack() {
        String one = ADMIN + "/" + server.get(OURS).json().get("id").stringValue();
        ask("PUT", one, owner, "{\"bulk_create_max_batch_size\":5000}");
        assertThat(change(owner, "{\"name\":\"x\",\"bulk_create_max_batch_size\":5000}")
                        .status())
                .isEqualTo(200);
        assertThat(change(owner, "{\"bulk_create_max_batch_size\":5001}").status())
                .isEqualTo(422);
    }
}
