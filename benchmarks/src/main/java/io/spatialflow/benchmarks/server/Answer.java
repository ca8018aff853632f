package io.spatialflow.benchmarks.server;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server answered to a list of addresses.
 *
 * @param millis from sending the request to having read the whole answer
 * @param replayed whether it was kept from an earlier time
 */
public record Answer(int status, byte[] body, boolean replayed, double millis) {

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** Of bulk create the results, of a preview the items; in the order of the addresses. */
    public List<JsonNode> results() {
        JsonNode json = json();
        return List.copyOf((json.has("items") ? json.path("items") : json.path("results")).values());
    }

    /** How many results have a status. */
    public int count(String status) {
        return (int) results().stream()
                .filter(result -> result.path("status").stringValue("").equals(status))
                .count();
    }

    /** The ids of the fences that were made. */
    public List<String> createdIds() {
        return results().stream()
                .map(result -> result.path("geofence_id").stringValue(""))
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
