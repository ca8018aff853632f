package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Asks a running server about single fences. */
record Fences(RunningServer server, String key) {

    static final String PATH = "/api/v1/geofences";

    Fences(RunningServer server) {
        this(server, server.apiKey());
    }

    Answer create(String json) {
        return server.post(PATH, json, "X-API-Key", key);
    }

    /** A circle of 100 m that is made whatever is there. */
    String circle(String name, double longitude, double latitude, String... moreMembers) {
        String more = moreMembers.length == 0 ? "" : "," + String.join(",", moreMembers);
        Answer answer = create("{\"name\":\"" + name + "\",\"confirm_duplicate\":true,\"geometry\":"
                + "{\"type\":\"Circle\",\"center\":[" + longitude + "," + latitude + "],\"radius_meters\":100}" + more
                + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").stringValue();
    }

    Answer get(String path) {
        return server.send(server.request(PATH + path, "X-API-Key", key).GET());
    }

    Answer put(String path, String json) {
        return server.send(server.request(PATH + path, "X-API-Key", key, "Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    Answer post(String path, String json) {
        return server.post(PATH + path, json, "X-API-Key", key);
    }

    /** Without a body. */
    Answer post(String path) {
        return server.send(server.request(PATH + path, "X-API-Key", key).POST(BodyPublishers.noBody()));
    }

    Answer delete(String path) {
        return server.send(server.request(PATH + path, "X-API-Key", key).DELETE());
    }

    JsonNode fence(String id) {
        Answer answer = get("/" + id);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    List<String> names(String query) {
        return get(query).json().get("geofences").values().stream()
                .map(fence -> fence.get("name").stringValue())
                .toList();
    }

    /** What is wrong with a request, as {@code body.name: message}. */
    static List<String> faults(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json().get("detail").values().stream()
                .map(fault -> String.join(
                                ".",
                                fault.get("loc").values().stream()
                                        .map(JsonNode::asString)
                                        .toList())
                        + ": " + fault.get("msg").stringValue())
                .toList();
    }
}
