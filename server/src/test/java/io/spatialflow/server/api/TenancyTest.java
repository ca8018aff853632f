package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.account.Role;
import io.spatialflow.server.api.TenancyRoutes.Route;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import io.spatialflow.server.dashboard.Browser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** Nothing of a workspace is to be seen, changed or guessed from another, by whatever route. */
class TenancyTest {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final List<Route> OF_ONE = TenancyRoutes.OF_ONE;
    private static final List<Route> OF_MANY = TenancyRoutes.OF_MANY;
    private static final List<Route> OF_OPERATORS = TenancyRoutes.OF_OPERATORS;
    private static final String EMAIL = "us@example.com";
    private static final String PASSWORD = "no stripes on this horse";

    /** What differs between two answers to the same question. */
    private static final Set<String> VARIABLE_HEADERS = Set.of("date", "ratelimit", "connection");

    private static RunningServer server;
    private static Browser browser;
    private static String key;
    private static String token;
    private static Tenant them;
    private static Map<String, JsonNode> theirThings;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = RunningServer.start(
                folder, "auth.logins-per-minute-by-address=1000000", "auth.logins-per-minute-by-email=1000000");
        // Not the first workspace: its owner runs the server.
        key = server.newWorkspaceKey("us");
        server.addPerson("us", EMAIL, PASSWORD, Role.OWNER);
        token = server.token(EMAIL, PASSWORD);
        browser = new Browser(URI.create(server.address()));
        browser.logIn(EMAIL, PASSWORD);
        them = Tenant.moveInto(server);
        theirThings = them.inventory();
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        server.close();
    }

    @Test
    void everyRouteIsInTheTable() {
        assertThat(unnamed(server.routes().stream()))
                .as("routes of the server, and those that TenancyRoutes knows")
                .isEqualTo(unnamed(TenancyRoutes.all()));
    }

    private static Set<String> unnamed(Stream<String> routes) {
        return routes.map(Route::unnamed).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @FieldSource("OF_ONE")
    void whatIsTheirsDoesNotExist(Route route) throws Exception {
        if (route.isPage()) {
            Answer answer = page(route);
            assertThat(answer.status()).isEqualTo(404);
            assertNothingOfTheirs(answer, route);
            assertThat(them.inventory()).isEqualTo(theirThings);
            return;
        }
        for (String method : METHODS) {
            for (Credential credential : Credential.values()) {
                assertSameAsForNothing(route, method, credential);
            }
        }
        assertThat(ask(Credential.TOKEN, route.method(), them.filledIn(route.path()), them.filledIn(route.body()))
                        .status())
                .isEqualTo(404);
        assertThat(them.inventory()).isEqualTo(theirThings);
    }

    private static void assertSameAsForNothing(Route route, String method, Credential credential) {
        Answer theirs = ask(credential, method, them.filledIn(route.path()), them.filledIn(route.body()));
        Answer nothing = ask(
                credential, method, Tenant.filledInWithNothing(route.path()), Tenant.filledInWithNothing(route.body()));
        assertThat(theirs.status())
                .as("%s %s as %s: %s", method, route.path(), credential, theirs.body())
                .isIn(403, 404, 405, 415)
                .isEqualTo(nothing.status());
        assertThat(theirs.body()).isEqualTo(nothing.body());
        assertThat(headers(theirs)).isEqualTo(headers(nothing));
        assertNothingOfTheirs(theirs, route);
    }

    @ParameterizedTest
    @FieldSource("OF_MANY")
    void listsHaveNothingOfTheirs(Route route) throws Exception {
        String path = them.filledIn(route.path());
        if (route.isPage()) {
            assertShowsOurs(page(route), route);
        } else {
            assertShowsOurs(ask(Credential.TOKEN, route.method(), path, them.filledIn(route.body())), route);
            assertNothingOfTheirs(ask(Credential.KEY, route.method(), path, them.filledIn(route.body())), route);
        }
        assertThat(them.inventory()).isEqualTo(theirThings);
    }

    private static void assertShowsOurs(Answer answer, Route route) {
        assertThat(answer.status()).as("%s: %s", route, answer.body()).isIn(200, 201);
        assertNothingOfTheirs(answer, route);
    }

    /** A filter that names something of theirs is sent back in a page, as any text would be. */
    private static void assertNothingOfTheirs(Answer answer, Route route) {
        String all = (answer.headers() + answer.body()).toLowerCase(Locale.ROOT);
        String sent = them.filledIn(route.path() + route.body());
        for (String secret : them.secrets()) {
            if (!sent.contains(secret)) {
                assertThat(all).as("%s shows %s", route, secret).doesNotContain(secret.toLowerCase(Locale.ROOT));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("OF_OPERATORS")
    void whoDoesNotRunTheServerIsToldNothing(Route route) {
        for (Credential credential : Credential.values()) {
            assertSameAsForNothing(route, route.method(), credential);
            assertThat(ask(credential, route.method(), them.filledIn(route.path()), them.filledIn(route.body()))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(them.inventory()).isEqualTo(theirThings);
    }

    @Test
    void aPlaceInsideTheirFenceIsNoDuplicate() {
        Answer preview = ask(
                Credential.KEY,
                "POST",
                "/api/v1/geofences/preview",
                them.filledIn("{\"items\":[{\"address\":\"{address}\",\"tags\":[\"{tag}\"]}]}"));
        assertThat(preview.json().at("/items/0/status").stringValue()).isEqualTo("ok");
    }

    /** How a program or a person asks. */
    private enum Credential {
        KEY,
        TOKEN;

        String[] headers() {
            return this == KEY ? new String[] {"X-API-Key", key} : new String[] {"Authorization", "Bearer " + token};
        }
    }

    private static Answer ask(Credential credential, String method, String path, String body) {
        HttpRequest.Builder request = server.request(path, credential.headers());
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return server.send(request.method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private static Answer page(Route route) throws Exception {
        String path = them.filledIn(route.path());
        Map<String, String> fields = new TreeMap<>(route.fields());
        fields.replaceAll((name, value) -> them.filledIn(value));
        HttpResponse<String> page =
                route.method().equals("GET") ? browser.open(path) : browser.submit("/import", path, fields);
        return new Answer(page.statusCode(), page.body(), page.headers().map());
    }

    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers());
        headers.keySet().removeAll(VARIABLE_HEADERS);
        return headers;
    }
}
