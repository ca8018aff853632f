package io.spatialflow.server.cli;

import io.spatialflow.server.account.ApiKeys;
import io.spatialflow.server.account.AuditLog;
import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.FirstStart;
import io.spatialflow.server.account.Passwords;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.SettableClock;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.User;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.store.SqlAuditLog;
import io.spatialflow.server.store.SqlGeofences;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole product on a free port and a folder of its own, asked over HTTP. Its gazetteer has one town: Testville, VT
 * 05999, whose houses 1 to 3000 stand on Main St, on one meridian, some 33 metres apart; every tenth also on Elm St, far
 * enough away.
 */
public final class RunningServer implements AutoCloseable {

    public static final double FIRST_HOUSE_LATITUDE = 44.0;
    public static final double LONGITUDE = -73.0;
    public static final double HOUSE_STEP_DEGREES = 0.0003;
    public static final int HOUSES = 3000;

    private final DataDirectory directory;
    private final SettableClock clock;
    private final HttpClient client = HttpClient.newHttpClient();
    private Server server;
    private final FirstStart.Welcome welcome;

    private RunningServer(DataDirectory directory, SettableClock clock) throws IOException {
        this.directory = directory;
        this.clock = clock;
        this.server = Server.start(directory, "127.0.0.1", 0, clock);
        this.welcome = server.firstStart().orElseThrow();
    }

    /** Tests ask more than a client does; those of the general limits say what they are. */
    private static final List<String> PLENTY =
            List.of("limits.requests-per-hour=1000000", "limits.anonymous-requests-per-hour=1000000");

    /** A new server with settings as {@code name=value}. */
    public static RunningServer start(Path folder, String... settings) throws IOException {
        DataDirectory directory = new DataDirectory(folder);
        directory.created();
        // Of two lines with one name the later counts.
        Files.write(
                directory.settings(),
                Stream.concat(PLENTY.stream(), Arrays.stream(settings)).toList());
        Testville.build(directory);
        return new RunningServer(directory, new SettableClock(Instant.parse("2026-11-23T12:00:00Z")));
    }

    /** An address that the gazetteer knows; numbers 4 or more apart are no duplicates at 100 m. */
    public static String mainStreet(int number) {
        return number + " Main St, Testville, VT 05999";
    }

    /** One item of a bulk request. */
    public static String item(String address) {
        return "{\"address\":" + JsonMapper.shared().writeValueAsString(address) + "}";
    }

    /** A bulk request of some items. */
    public static String batch(String strategy, List<String> items) {
        return items.stream()
                .collect(Collectors.joining(",", "{\"items\":[", "],\"dedup_strategy\":\"" + strategy + "\"}"));
    }

    public String address() {
        return server.address();
    }

    public int port() {
        return URI.create(server.address()).getPort();
    }

    public SettableClock clock() {
        return clock;
    }

    /** The first key of the first workspace. */
    public String apiKey() {
        return welcome.apiKey().reveal();
    }

    public FirstStart.Welcome welcome() {
        return welcome;
    }

    public Path folder() {
        return directory.path();
    }

    public Path databaseFile() {
        return directory.database();
    }

    /** A key of the first workspace. */
    public String newApiKey(String name) {
        return newApiKey(workspace(), name, false);
    }

    public String newReadOnlyApiKey(String name) {
        return newApiKey(workspace(), name, true);
    }

    /** A key of a new workspace. */
    public String newWorkspaceKey(String slug) {
        WorkspaceId id = new WorkspaceId(TimeOrderedUuid.next(clock.instant()));
        Workspace workspace = new Workspace(id, slug, slug, 500, EnumSet.allOf(Feature.class));
        server.accounts().workspaces().add(workspace);
        return newApiKey(workspace, slug, false);
    }

    /** A new workspace with one member. */
    public WorkspaceId newWorkspace(String slug, String email, String password) {
        newWorkspaceKey(slug);
        return addPerson(slug, email, password, Role.MEMBER);
    }

    /** A new person, in a workspace that is there. */
    public WorkspaceId addPerson(String slug, String email, String password, Role role) {
        User user = new User(new UserId(TimeOrderedUuid.next(clock.instant())), email, slug, 0, false);
        WorkspaceId id = server.accounts().workspace(slug).id();
        server.accounts().users().add(user, new Passwords().hash(password));
        server.accounts().users().join(id, user.id(), role);
        return id;
    }

    /** Somebody who is here becomes a member of another workspace. */
    public void join(String slug, String email, Role role) {
        User user = server.accounts().users().findByEmail(email).orElseThrow();
        server.accounts().users().join(server.accounts().workspace(slug).id(), user.id(), role);
    }

    /** Every route that there is, such as {@code GET /api/v1/geofences/{id}}; patterns of ids are left out. */
    public Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (RequestMappingInfo route : server.mapping().getHandlerMethods().keySet()) {
            for (String path : route.getPatternValues()) {
                String plain = path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}");
                route.getMethodsCondition().getMethods().forEach(method -> routes.add(method + " " + plain));
            }
        }
        return routes;
    }

    /** A token as a login gives it. */
    public String token(String email, String password) {
        Map<String, String> login = Map.of("email", email, "password", password);
        return post("/api/v1/auth/login", JsonMapper.shared().writeValueAsString(login))
                .json()
                .get("access_token")
                .stringValue();
    }

    /** A new member of the first workspace, signed in: his access token. */
    public String newMember(String email, Role role) {
        User user = new User(new UserId(TimeOrderedUuid.next(clock.instant())), email, email, 0, false);
        server.accounts().users().add(user, new Passwords().hash(email));
        server.accounts().users().join(workspace().id(), user.id(), role);
        return token(email, email);
    }

    /** An access token of the first owner, who runs the server as well. */
    public String ownerToken() {
        return token(welcome.email(), welcome.password());
    }

    /** What the database says: the first column of each row. */
    public List<String> query(String sql) {
        return new StoredRows(databaseFile()).column(sql);
    }

    /** The fences of all workspaces, to add some without an address. */
    public Geofences geofences() {
        return new SqlGeofences(server.accounts().database());
    }

    /** The first workspace. */
    public WorkspaceId workspaceId() {
        return workspace().id();
    }

    /** Of all workspaces, to add what nobody did. */
    public AuditLog auditLog() {
        return new SqlAuditLog(server.accounts().database());
    }

    /** What was done to a thing, by its audit entries, oldest first. */
    public List<String> auditActions(String resourceId) {
        return new StoredRows(databaseFile())
                .column("select action from audit_log where resource_id = ? order by id", resourceId);
    }

    /** Takes the database away from under the server. */
    public void loseDatabase() {
        server.accounts().database().close();
    }

    private String newApiKey(Workspace workspace, String name, boolean readOnly) {
        return server.accounts()
                .keyIssue()
                .issue(workspace.id(), name, readOnly)
                .secret()
                .reveal();
    }

    public void revokeApiKey(String name) {
        ApiKeys keys = server.accounts().apiKeys();
        keys.list(workspace().id()).stream()
                .filter(key -> key.terms().name().equals(name))
                .forEach(key -> keys.revoke(key.workspaceId(), key.id(), clock.instant()));
    }

    public void setBulkLimit(int items) {
        Workspace now = workspace();
        server.accounts().workspaces().update(new Workspace(now.id(), now.name(), now.slug(), items, now.features()));
    }

    public void setFeatures(Set<Feature> features) {
        Workspace now = workspace();
        server.accounts()
                .workspaces()
                .update(new Workspace(now.id(), now.name(), now.slug(), now.bulkCreateMaxBatchSize(), features));
    }

    private Workspace workspace() {
        return server.accounts().workspace("default");
    }

    /** Stops and starts again on the same folder. */
    public void restart() throws IOException {
        server.close();
        server = Server.start(directory, "127.0.0.1", 0, clock);
    }

    public Answer post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A request of somebody with an access token, or of a stranger where it is empty; without a body where that is empty. */
    public Answer call(String method, String path, String accessToken, String json) {
        HttpRequest.Builder request =
                accessToken.isEmpty() ? request(path) : request(path, "Authorization", "Bearer " + accessToken);
        return send(
                json.isEmpty()
                        ? request.method(method, HttpRequest.BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer bulk(String json, String... moreHeaders) {
        return post("/api/v1/geofences/bulk", json, withKey(moreHeaders));
    }

    public Answer preview(String json, String... moreHeaders) {
        return post("/api/v1/geofences/preview", json, withKey(moreHeaders));
    }

    public Answer get(String path, String... moreHeaders) {
        return send(request(path, withKey(moreHeaders)).GET());
    }

    public Answer delete(String path) {
        return send(request(path, withKey()).DELETE());
    }

    /** How many fences the workspace has. */
    public int fenceCount() {
        return get("/api/v1/geofences?limit=1").json().get("total_count").intValue();
    }

    private String[] withKey(String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "X-API-Key";
        all[1] = apiKey();
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }

    /** A request to this server with some headers, given as name, value, name, value. */
    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new IllegalStateException("the server did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.shutdownNow();
        server.close();
    }

    /** What the server said; printed whole when a test fails on it. */
    public record Answer(int status, String body, Map<String, List<String>> headers) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        /** One member of each result, in order. */
        public List<String> results(String member) {
            JsonNode results = json().has("results") ? json().get("results") : json().at("/details/results");
            return results.values().stream()
                    .map(result -> result.path(member).asString(""))
                    .toList();
        }
    }
}
