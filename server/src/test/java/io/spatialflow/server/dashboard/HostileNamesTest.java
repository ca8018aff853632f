package io.spatialflow.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever people call things, every page shows it as the text that it is, and nothing of it runs. */
class HostileNamesTest extends FencesBrowserTest {

    private static final String LONG = "W".repeat(100);

    /** At most 100 characters, which is what the shortest kind of name may have. */
    private static final List<String> NAMES = List.of(
            "<img src=x onerror=alert(1)>",
            "</title></script><script>alert(1)</script>",
            "\" autofocus onfocus=\"alert(1)\" x='",
            "${7*7} [[${7*7}]] {{7*7}} #{7*7} __${7*7}__",
            "javascript:alert(1) %0d%0aSet-Cookie:a=b",
            "'; drop table geofences; --",
            "\u202Egnp.exe\u202C",
            "zero\u200bwidth\u2060",
            "😀👨‍👩‍👧 é",
            LONG);

    /** In the order in which {@link #furnish} fills them. */
    private static final List<String> PAGES = List.of(
            "/",
            "/?show=all",
            "/import",
            "/activity",
            "/data",
            "/account",
            "/account/password",
            "/account/api-keys",
            "/settings",
            "/settings/bulk-create-limit",
            "/settings/members",
            "/settings/features",
            "/settings/usage");

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private static void call(String method, String path, String token, Map<String, ?> body) {
        RunningServer.Answer answer = server.call(method, path, token, json(body));
        assertThat(answer.status()).as(path + " " + body + ": " + answer.body()).isBetween(200, 299);
    }

    /** Makes one of each thing for each name, and signs in as the workspace's owner. */
    private WorkspaceId furnish() {
        server.newWorkspaceKey("hostile");
        WorkspaceId workspace = server.addPerson("hostile", "owner@hostile.example", PASSWORD, Role.OWNER);
        String owner = server.token("owner@hostile.example", PASSWORD);
        List<Geofence> fences = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            fences.add(made(
                    workspace, name, CircleArea.of(new Point(44.4 + 0.02 * i, -73), 300), Origin.geocoded(name)));
            call("POST", "/api/v1/geofences", owner, drawn(name, i));
            call(
                    "POST",
                    "/api/v1/account/api-keys",
                    owner,
                    Map.of("name", name, "description", name, "permissions", List.of("geofences:read")));
            server.addPerson("hostile", "m" + i + "@hostile.example", PASSWORD, Role.MEMBER);
            call("PUT", "/api/v1/auth/me", server.token("m" + i + "@hostile.example", PASSWORD), Map.of("name", name));
            call("PUT", "/api/v1/workspaces", owner, Map.of("name", name, "description", name));
        }
        server.geofences().add(fences);
        call("PUT", "/api/v1/auth/me", owner, Map.of("name", NAMES.getFirst()));
        call("PUT", "/api/v1/workspaces", owner, Map.of("name", NAMES.getFirst()));
        signInAs("owner@hostile.example");
        return workspace;
    }

    private static Map<String, ?> drawn(String name, int i) {
        Map<String, ?> circle =
                Map.of("type", "Circle", "center", List.of(-72.9, 44.4 + 0.02 * i), "radius_meters", 300);
        return Map.of(
                "name", name, "description", name, "group_name", name, "confirm_duplicate", true, "geometry", circle);
    }

    /** Fails if anything became an element that is text. */
    private void nothingRan() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("img[src=x], [onerror], [onfocus], [onmouseover], script:not([src])"))
                .hasCount(0);
        assertThat(page.content()).doesNotContain("49 [[49]]", ">49<");
        assertThat(complaints).as(page.url()).isEmpty();
    }

    private void shows(String... names) {
        String text = page.locator("body").textContent();
        for (String name : names) {
            assertThat(text).as(page.url()).contains(name);
        }
    }

    private static String[] all() {
        return NAMES.toArray(String[]::new);
    }

    @Test
    void everyPageShowsThemAsTheyAre() {
        furnish();
        for (String one : PAGES) {
            go(one);
            nothingRan();
            shows(NAMES.getFirst());
            fitsTheWindow();
        }
        for (String one : List.of("/", "/account/api-keys", "/settings/members", "/activity")) {
            go(one);
            shows(all());
        }
        go("/");
        assertThat(page.locator("#group option")).hasCount(1 + NAMES.size());
        openPhone();
        signInAs("owner@hostile.example");
        for (String one : PAGES) {
            go(one);
            nothingRan();
            fitsTheWindow();
        }
        go("/");
        settled();
        for (String name : NAMES) {
            rowLink(name).first().click();
            assertThat(page.locator("#panel-title")).hasText(name.strip());
            fitsTheWindow();
            link("Edit").click();
            assertThat(page.locator("#name")).hasValue(name);
            link("Cancel").click();
            assertThat(page.locator("#edit-fence")).isVisible();
            link("Close").click();
            assertThat(panel()).hasCount(0);
        }
        nothingRan();
        go("/?q=" + Browser.encode(NAMES.getFirst()) + "&tag=" + Browser.encode("<b>")
                + "&show=%3Cx&group=%00&at=%3Cscript%3E");
        assertThat(page.locator("#q")).hasValue(NAMES.getFirst());
        nothingRan();
        go("/settings/" + Browser.encode(NAMES.get(1)));
        nothingRan();
    }

    @Test
    void anImportShowsThemAsTheyAre() {
        signIn();
        StringBuilder list = new StringBuilder("address,name\n");
        for (int i = 0; i < NAMES.size(); i++) {
            String quoted = '"' + NAMES.get(i).replace("\"", "\"\"") + '"';
            list.append(i % 2 == 0 ? '"' + RunningServer.mainStreet(100 + 10 * i) + '"' : quoted)
                    .append(',')
                    .append(quoted)
                    .append('\n');
        }
        go("/import");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "<img src=x onerror=alert(1)>.csv",
                        "text/csv",
                        list.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("h1")).hasText("<img src=x onerror=alert(1)>.csv");
        nothingRan();
        button("Find the addresses").click();
        assertThat(button("Create")).isVisible();
        nothingRan();
        shows(all());
        fitsTheWindow();
        button("Create").click();
        assertThat(page.getByText("geofences created")).isVisible();
        nothingRan();
        go("/import");
        nothingRan();
        shows("<img src=x onerror=alert(1)>");
    }

    @Test
    void tenThousandCharactersAreRefusedWithTheReason() {
        WorkspaceId workspace = town();
        choose("Draw a circle");
        page.evaluate("document.getElementById('name').removeAttribute('maxlength')");
        page.locator("#name").fill("x".repeat(10_000));
        page.locator("#latitude").fill("44.5");
        page.locator("#longitude").fill("-73.2");
        button("Create geofence").click();
        assertThat(panel().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("A name has at most 255 characters.");
        fitsTheWindow();
        assertThat(all(workspace)).hasSize(5);
        go("/?q=" + "y".repeat(3_000));
        assertThat(page.getByText("No geofence is like that.")).isVisible();
        fitsTheWindow();
    }
}
