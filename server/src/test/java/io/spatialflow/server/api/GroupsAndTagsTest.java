package io.spatialflow.server.api;

import static io.spatialflow.server.api.Fences.faults;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class GroupsAndTagsTest {

    private RunningServer server;
    private Fences fences;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        server = RunningServer.start(folder);
        fences = new Fences(server);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private String groups() {
        JsonNode answer = fences.get("/groups").json();
        StringBuilder groups = new StringBuilder();
        for (JsonNode group : answer.get("groups").values()) {
            groups.append(group.get("group_name").stringValue())
                    .append(' ')
                    .append(group.get("geofence_count").longValue())
                    .append(';');
        }
        assertThat(answer.get("count").intValue())
                .isEqualTo(answer.get("groups").size());
        return groups.toString();
    }

    @Test
    void aGroupComesWithItsFirstFenceAndGoesWithItsLast() {
        assertThat(groups()).isEmpty();
        String first = fences.circle("A", 1, 1, "\"group_name\":\"North\"");
        String second = fences.circle("B", 2, 2);
        Answer joined = fences.put("/" + second + "/group", "\" NORTH \"");
        assertThat(joined.json().get("group_name").stringValue()).isEqualTo("North");
        assertThat(joined.json().get("group_id")).isEqualTo(fences.fence(first).get("group_id"));
        fences.circle("C", 3, 3, "\"group_name\":\"East\"");
        assertThat(groups()).isEqualTo("East 1;North 2;");
        fences.post("/" + second + "/archive");
        assertThat(groups()).isEqualTo("East 1;North 1;");
        fences.delete("/" + first);
        assertThat(groups()).isEqualTo("East 1;North 0;");
        assertThat(fences.put("/" + second + "/group", "null")
                        .json()
                        .get("group_id")
                        .isNull())
                .isTrue();
        assertThat(groups()).isEqualTo("East 1;");
    }

    @Test
    void aGroupsNameIsAStringOrNull() {
        String id = fences.circle("A", 1, 1);
        assertThat(faults(fences.put("/" + id + "/group", "{\"group_name\":\"x\"}")))
                .containsExactly("body: Input should be a valid string");
        assertThat(faults(fences.put("/" + id + "/group", "\"" + "x".repeat(101) + "\"")))
                .containsExactly("body: String should have at most 100 characters");
        assertThat(fences.put("/" + id + "/group", "\"  \"")
                        .json()
                        .get("group_id")
                        .isNull())
                .isTrue();
    }

    @Test
    void theFencesOfAGroupComeInPages() {
        String first = fences.circle("A", 1, 1, "\"group_name\":\"North\"");
        fences.circle("B", 2, 2, "\"group_name\":\"North\"");
        fences.circle("C", 3, 3);
        String group = fences.fence(first).get("group_id").stringValue();
        JsonNode page =
                fences.get("/groups/" + group + "/geofences?limit=1&offset=1").json();
        assertThat(page.at("/geofences/0/name").stringValue()).isEqualTo("A");
        assertThat(page.get("count").intValue()).isEqualTo(1);
        assertThat(page.get("total_count").intValue()).isEqualTo(2);
        assertThat(page.get("group_id").stringValue()).isEqualTo(group);
        assertThat(fences.names("?group_id=" + group)).containsExactly("B", "A");
        assertThat(faults(fences.get("?group_id=x"))).containsExactly("query.group_id: Input should be a UUID");
        Fences others = new Fences(server, server.newWorkspaceKey("others"));
        assertThat(others.get("/groups/" + group + "/geofences").status()).isEqualTo(404);
        assertThat(others.post("/groups/" + group + "/test-point", "{\"lat\":1,\"lng\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(others.names("?group_id=" + group)).isEmpty();
    }

    @Test
    void tagsComeByNameWithTheirUses() {
        fences.circle("A", 1, 1, "\"tags\":[\"Zone:1\",\"acme\"]");
        String second = fences.circle("B", 2, 2, "\"tags\":[\"zone:1\"]");
        fences.circle("C", 3, 3, "\"tags\":[\"acme\",\"zone:1\"]");
        JsonNode answer = fences.get("/tags").json();
        assertThat(answer.at("/tags/0/name").stringValue()).isEqualTo("acme");
        assertThat(answer.at("/tags/0/usage_count").intValue()).isEqualTo(2);
        assertThat(answer.at("/tags/1/name").stringValue()).isEqualTo("Zone:1");
        assertThat(answer.at("/tags/1/normalized_name").stringValue()).isEqualTo("zone:1");
        assertThat(answer.at("/tags/1/usage_count").intValue()).isEqualTo(3);
        assertThat(answer.get("total").intValue()).isEqualTo(2);
        assertThat(answer.get("truncated").booleanValue()).isFalse();
        fences.put("/" + second, "{\"tags\":[\"rare\"]}");
        fences.delete("/" + second);
        assertThat(fences.get("/tags").json().get("total").intValue()).isEqualTo(2);
    }

    @Test
    void theSummaryCountsByStateSourceAndGroup() {
        String a = fences.circle("A", 1, 1, "\"group_name\":\"North\"");
        fences.circle("B", 2, 2, "\"source\":\"building\"");
        fences.put("/" + fences.circle("C", 3, 3), "{\"is_active\":false}");
        fences.post("/" + fences.circle("D", 4, 4) + "/archive");
        JsonNode summary = fences.get("/active-summary").json();
        assertThat(summary.get("by_state").toString()).isEqualTo("{\"active\":2,\"archived\":1,\"inactive\":1}");
        assertThat(summary.get("by_source").toString()).isEqualTo("{\"address\":0,\"building\":1,\"draw\":1}");
        assertThat(summary.get("by_group").size()).isEqualTo(1);
        assertThat(summary.get("total_count").intValue()).isEqualTo(2);
        assertThat(summary.at("/geofences/1/id").stringValue()).isEqualTo(a);
        assertThat(summary.at("/geofences/1/center").toString()).isEqualTo("[1.0,1.0]");
    }

    @Test
    void healthIsForEverybody() {
        Answer health = server.send(server.request("/api/v1/geofences/health").GET());
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"healthy\"}");
    }

    @Test
    void aListTakesMoreThanFiveHundredAsFiveHundred() {
        fences.circle("A", 1, 1);
        assertThat(fences.names("?limit=100000")).containsExactly("A");
        assertThat(fences.get("?limit=0").status()).isEqualTo(422);
    }
}
