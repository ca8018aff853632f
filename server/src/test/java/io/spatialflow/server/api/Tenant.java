package io.spatialflow.server.api;

import static io.spatialflow.server.cli.RunningServer.batch;
import static io.spatialflow.server.cli.RunningServer.mainStreet;

import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import io.spatialflow.server.dashboard.Browser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A workspace with one of everything, each under a name by which it would be known anywhere. */
final class Tenant {

    static final String EMAIL = "zebra@zebra.example";
    private static final String PASSWORD = "striped horse in the long grass";
    /** No secrets: the other workspace asks for the addresses itself, and every list has a first row. */
    private static final Set<String> KNOWN_TO_ALL = Set.of("address", "nearby", "elsewhere", "row");

    private static final String SLUG = "zebra-workspace";

    private final RunningServer server;
    private final String token;
    private final Map<String, String> things = new TreeMap<>();

    private Tenant(RunningServer server) {
        this.server = server;
        String key = server.newWorkspaceKey(SLUG);
        WorkspaceId workspace = server.addPerson(SLUG, EMAIL, PASSWORD, Role.OWNER);
        this.token = server.token(EMAIL, PASSWORD);
        things.put("workspace", workspace.toString());
        things.put("email", EMAIL);
        things.put("tag", "zebra:tag");
        things.put("address", mainStreet(2000));
        // Inside their second fence, 66 metres from its centre.
        things.put("nearby", mainStreet(2502));
        things.put("elsewhere", mainStreet(2900));
        things.put("secret", key);
    }

    static Tenant moveInto(RunningServer server) throws Exception {
        Tenant tenant = new Tenant(server);
        tenant.furnish();
        return tenant;
    }

    private void furnish() throws Exception {
        String item = "{\"address\":\"%s\",\"name\":\"zebra depot\",\"tags\":[\"zebra:tag\"]}"
                .formatted(things.get("address"));
        things.put(
                "fence",
                asked("POST", "/api/v1/geofences/bulk", batch("skip", List.of(item)))
                        .results("geofence_id")
                        .getFirst());
        asked("POST", "/api/v1/geofences/bulk", batch("skip", List.of(item.replace("2000 ", "2500 "))));
        things.put(
                "upload",
                new UploadedFiles(server, things.get("secret"))
                        .done("zebra.json", "{\"type\":\"FeatureCollection\",\"features\":[]}")
                        .get("job_id")
                        .stringValue());
        asked("PUT", filledIn("/api/v1/geofences/{fence}/group"), "\"zebra herd\"");
        things.put(
                "group",
                got("/api/v1/geofences/groups").at("/groups/0/group_id").stringValue());
        things.put("apikey", got("/api/v1/account/api-keys").at("/0/id").asString(""));
        things.put("member", got("/api/v1/auth/me").at("/id").asString(""));
        things.put(
                "invitation",
                asked(
                                "POST",
                                "/api/v1/workspaces/invitations",
                                "{\"email\":\"foal@zebra.example\",\"role\":\"member\"}")
                        .json()
                        .get("id")
                        .stringValue());
        things.put("import", imported());
        things.put("row", "0");
        things.put(
                "entry",
                got("/api/v1/audit-logs?action=geofence.bulk_create")
                        .at("/logs/0/id")
                        .stringValue());
    }

    /** A list in the dashboard, on its way to fences. */
    private String imported() throws Exception {
        try (Browser browser = new Browser(URI.create(server.address()))) {
            browser.logIn(EMAIL, PASSWORD);
            HttpResponse<String> taken = browser.submit(
                    "/import", "/import", Map.of("text", "name;address\nzebra yard;" + mainStreet(2700)));
            String page = taken.headers().firstValue("Location").orElseThrow();
            return page.substring(page.lastIndexOf('/') + 1);
        }
    }

    /** The text with each name in curly brackets replaced by what it stands for here. */
    String filledIn(String text) {
        String filled = text;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return filled.replace(" ", text.startsWith("/") ? "%20" : " ");
    }

    /** The same with things that do not exist anywhere. */
    static String filledInWithNothing(String text) {
        return text.replaceAll("\\{[a-z]+}", new UUID(0x7000, 0x8000_0000_0000_0000L).toString());
    }

    /** What must show nowhere else. */
    List<String> secrets() {
        return Stream.concat(
                        things.entrySet().stream()
                                .filter(thing -> !KNOWN_TO_ALL.contains(thing.getKey()))
                                .map(Map.Entry::getValue),
                        Stream.of("zebra"))
                .toList();
    }

    /** All that is here, as its owner sees it. */
    Map<String, JsonNode> inventory() {
        Map<String, JsonNode> inventory = new TreeMap<>();
        for (String path : List.of(
                "/api/v1/geofences?active_only=false&include_archived=true",
                "/api/v1/geofences/groups",
                "/api/v1/geofences/tags",
                "/api/v1/account/api-keys",
                "/api/v1/workspaces/members",
                "/api/v1/workspaces/invitations",
                "/api/v1/audit-logs")) {
            JsonNode things = got(path);
            things.values().forEach(Tenant::withoutUse);
            inventory.put(path, things);
        }
        inventory.put(
                "imports",
                JsonMapper.shared()
                        .valueToTree(server.query("select id || stage || strategy || version from imports"
                                + " where workspace_id = '" + things.get("workspace") + "'")));
        // How often a key was used is written down some seconds later.
        inventory
                .get("/api/v1/account/api-keys")
                .forEach(key -> ((ObjectNode) key).remove(List.of("usage_count", "last_used_at")));
        return inventory;
    }

    /** How often a key was used is written some time later. */
    private static void withoutUse(JsonNode thing) {
        if (thing instanceof ObjectNode object) {
            object.remove(List.of("usage_count", "last_used_at"));
        }
    }

    private JsonNode got(String path) {
        return asked("GET", path, "").json();
    }

    private Answer asked(String method, String path, String body) {
        Answer answer =
                server.send(server.request(path, "Authorization", "Bearer " + token, "Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + ": " + answer);
        }
        return answer;
    }
}
