package io.spatialflow.server.api;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls a server and puts its answers into the description of its API, with stable stand-ins for what is random. */
final class RealExamples {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String SEED_BATCH = """
            {"items":[
              {"address":"1 Infinite Loop, Cupertino, CA","name":"Apple HQ","buffer_meters":200,
               "tags":["customer:apple","tier:enterprise"]},
              {"address":"1 Apple Park Way, Cupertino, CA","name":"Apple Park"},
              {"address":"99999 Main St, San Francisco, CA"}
            ]}""";
    private static final String BULK = "/api/v1/geofences/bulk";
    private static final String PREVIEW = "/api/v1/geofences/preview";

    private static final String ALL = "/api/v1/geofences";
    private static final String ONE = ALL + "/{geofence_id}";
    private static final String TEST_POINT = ALL + "/test-point";
    private static final String PLAZA = """
            {"name":"Plaza","geometry":{"type":"Polygon","coordinates":
              [[[-122.035,37.328],[-122.030,37.328],[-122.030,37.335],[-122.035,37.335]]]},
             "group_name":"Cupertino","tags":["zone:1"],"confirm_duplicate":true}""";
    private static final String HOUSE = """
            {"name":"Apple HQ","source":"address","address":"1 Infinite Loop, Cupertino, CA","buffer_meters":200}""";
    private static final String POINT = "{\"lat\":37.3318,\"lng\":-122.0312,\"limit\":2}";

    private final ObjectNode description;
    private final RunningServer server;
    private final Map<String, String> standIns = new LinkedHashMap<>();

    private RealExamples(ObjectNode description, RunningServer server) {
        this.description = description;
        this.server = server;
    }

    static void addTo(ObjectNode description, RunningServer server) {
        new RealExamples(description, server).add();
    }

    private void add() {
        requestExample(BULK, "two addresses and a wrong one", SEED_BATCH);
        requestExample(PREVIEW, "two addresses and a wrong one", SEED_BATCH);
        responseExample(PREVIEW, "post", "200", "what would happen", server.preview(SEED_BATCH));
        Answer created = server.bulk(SEED_BATCH);
        responseExample(BULK, "post", "201", "the first time", created);
        responseExample(BULK, "post", "201", "sent again", server.bulk(SEED_BATCH));
        responseExample(BULK, "post", "409", "under fail", server.bulk(failing()));
        responseExample(BULK, "post", "422", "an item without address", server.bulk("{\"items\":[{}]}"));
        responseExample(BULK, "post", "401", "without key", server.post(BULK, SEED_BATCH));
        server.setBulkLimit(2);
        responseExample(BULK, "post", "413", "over the cap", server.bulk(SEED_BATCH));
        server.setBulkLimit(500);
        server.setFeatures(Set.of());
        responseExample(BULK, "post", "403", "without the feature", server.bulk(SEED_BATCH));
        Answer list = server.get("/api/v1/geofences");
        responseExample("/api/v1/geofences", "get", "200", "what was made", list);
        String id = created.results("geofence_id").getFirst();
        responseExample(ONE, "get", "200", "one", server.get("/api/v1/geofences/" + id));
        String unknown = "/api/v1/geofences/00000000-0000-0000-0000-000000000000";
        responseExample(ONE, "get", "404", "none", server.get(unknown));
        addSingle();
    }

    private void addSingle() {
        requestExample(ALL, "a polygon", PLAZA);
        requestExample(ALL, "an address", HOUSE);
        Answer created = post(ALL, PLAZA);
        responseExample(ALL, "post", "201", "a polygon", created);
        responseExample(ALL, "post", "409", "a duplicate", post(ALL, HOUSE));
        responseExample(
                ALL, "post", "422", "a flaw", post(ALL, PLAZA.replace("[-122.030,37.328],", "[-122.040,37.332],")));
        String group = created.json().get("group_id").stringValue();
        requestExample(TEST_POINT, "a point", POINT);
        responseExample(TEST_POINT, "post", "200", "in a fence", post(TEST_POINT, POINT));
        responseExample(
                ALL + "/groups/{group_id}/test-point",
                "post",
                "200",
                "in a group",
                post(ALL + "/groups/" + group + "/test-point", POINT));
        responseExample(ALL + "/groups", "get", "200", "all", server.get(ALL + "/groups"));
        responseExample(
                ALL + "/groups/{group_id}/geofences",
                "get",
                "200",
                "its fences",
                server.get(ALL + "/groups/" + group + "/geofences"));
        responseExample(ALL + "/tags", "get", "200", "all", server.get(ALL + "/tags"));
        responseExample(ALL + "/active-summary", "get", "200", "all", server.get(ALL + "/active-summary"));
        responseExample(ALL + "/health", "get", "200", "well", server.get(ALL + "/health"));
        String path = ALL + "/" + created.json().get("id").stringValue();
        responseExample(ONE + "/archive", "post", "200", "put away", post(path + "/archive", ""));
        responseExample(ONE + "/unarchive", "post", "200", "taken out", post(path + "/unarchive", ""));
    }

    private Answer post(String path, String json) {
        return server.post(path, json, "X-API-Key", server.apiKey());
    }

    private static String failing() {
        return SEED_BATCH.replace("{\"items\"", "{\"dedup_strategy\":\"fail\",\"items\"");
    }

    private void requestExample(String path, String name, String json) {
        media(description.path("paths").path(path).path("post").path("requestBody"))
                .withObjectProperty("examples")
                .withObjectProperty(name)
                .set("value", JsonMapper.shared().readTree(json));
    }

    private void responseExample(String path, String method, String status, String name, Answer answer) {
        if (answer.status() != Integer.parseInt(status)) {
            throw new IllegalStateException("expected " + status + ", not " + answer);
        }
        JsonNode response = description
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(status);
        media(response)
                .withObjectProperty("examples")
                .withObjectProperty(name)
                .set("value", JsonMapper.shared().readTree(withStandIns(answer.body())));
    }

    private static ObjectNode media(JsonNode holder) {
        JsonNode content = holder.path("content");
        JsonNode json = content.has("application/json") ? content.get("application/json") : content.path("*/*");
        if (!(json instanceof ObjectNode media)) {
            throw new IllegalStateException("no JSON content in " + holder);
        }
        return media;
    }

    /** Ids are random: each becomes the same stand-in wherever it occurs. */
    private String withStandIns(String json) {
        Matcher matcher = UUID.matcher(json);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            String standIn = standIns.computeIfAbsent(
                    matcher.group(), id -> String.format("01a20000-0000-7000-8000-%012d", standIns.size() + 1));
            matcher.appendReplacement(replaced, standIn);
        }
        return matcher.appendTail(replaced).toString();
    }
}
