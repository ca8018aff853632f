package io.spatialflow.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Geofence;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FencesPageTest extends DashboardTest {

    @Test
    void anEmptyWorkspaceShowsHowToFillIt() throws Exception {
        signInToNewWorkspace();
        assertThat(browser.open("/").body())
                .contains("No geofences yet", server.address() + "</span>/api/v1/geofences/bulk", "sf_live_...")
                .contains("href=\"/docs\"");
    }

    @Test
    void theTableShowsAFence() throws Exception {
        WorkspaceId workspace = signInToNewWorkspace();
        add(fence(workspace, "Apple HQ", "1 Infinite Loop, Cupertino, CA", "customer:apple"));
        assertThat(browser.open("/").body())
                .contains("Apple HQ", "1 Infinite Loop, Cupertino, CA", "150 m", "customer:apple")
                .contains("lang=\"en\"");
    }

    @Test
    void theMapGetsTheSameFence() throws Exception {
        WorkspaceId workspace = signInToNewWorkspace();
        add(fence(workspace, "Apple HQ", "1 Infinite Loop, Cupertino, CA", "customer:apple"));
        JsonNode data = mapData("");
        assertThat(data.get("total_count").intValue()).isEqualTo(1);
        assertThat(data.at("/geofences/0/name").stringValue()).isEqualTo("Apple HQ");
        assertThat(data.at("/geofences/0/latitude").doubleValue()).isEqualTo(37.3318);
        assertThat(data.at("/geofences/0/longitude").doubleValue()).isEqualTo(-122.0312);
        assertThat(data.at("/geofences/0/radius_meters").doubleValue()).isEqualTo(150);
        assertThat(data.at("/geofences/0/counts").booleanValue()).isTrue();
    }

    @Test
    void fencesOfAnotherWorkspaceAreNeverShown() throws Exception {
        WorkspaceId theirs = signInToNewWorkspace();
        add(fence(theirs, "Their secret depot", "1 Hidden Way", "tier:gold"));
        try (Browser stranger = browser) {
            assertThat(stranger.open("/").body()).contains("Their secret depot");
        }
        browser = newBrowser();
        WorkspaceId ours = signInToNewWorkspace();
        add(fence(ours, "Our depot", "2 Open Way", "tier:gold"));
        for (String path : List.of("/", "/?tag=tier:gold", "/?page=2", "/dashboard/geofences.json")) {
            assertThat(browser.open(path).body()).contains("Our depot").doesNotContain("secret", "Hidden");
        }
    }

    @Test
    void theTableHasFiftyRowsAPage() throws Exception {
        WorkspaceId workspace = signInToNewWorkspace();
        List<Geofence> fences = new ArrayList<>();
        for (int i = 1; i <= 101; i++) {
            fences.add(fence(workspace, "Fence-%03d".formatted(i), "Street " + i));
        }
        server.geofences().add(fences);
        assertThat(browser.open("/").body())
                .contains("Fence-101", "Fence-052", "1 to 50 of 101", "page=2")
                .doesNotContain("Fence-051", ">Newer<");
        assertThat(browser.open("/?page=3").body())
                .contains("Fence-001", "101 to 101 of 101", "page=2")
                .doesNotContain("Fence-002", ">Older<");
        assertThat(mapData("").get("geofences").size()).isEqualTo(101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "", "1.5", "99999999999999999999999", "2147483647", "42949673", "2"})
    void aPageThatIsNoneIsTheNearest(String page) throws Exception {
        WorkspaceId workspace = signInToNewWorkspace();
        add(fence(workspace, "Only one", "Street"));
        HttpResponse<String> response = browser.open("/?page=" + page);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("1 to 1 of 1");
    }

    @Test
    void aTagSelectsWhatHasItInTableAndMap() throws Exception {
        WorkspaceId workspace = signInToNewWorkspace();
        add(fence(workspace, "With", "Street", "customer:acme"), fence(workspace, "Without", "Street"));
        assertThat(browser.open("/?tag=CUSTOMER:acme").body())
                .contains(">With<", "Clear filters")
                .doesNotContain(">Without<");
        assertThat(view("&tag=customer:acme").get("geofences").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unused", "<script>", "a&b=\"c\"", "${7*7}", "__${7*7}__"})
    void aTagThatNothingHasIsSaidAndShownAsText(String tag) throws Exception {
        WorkspaceId workspace = signInToNewWorkspace();
        add(fence(workspace, "Without", "Street"));
        HttpResponse<String> response = browser.open("/?tag=" + Browser.encode(tag));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("No geofence is like that", "value=\"" + escape(tag) + "\"");
        assertThat(view("&tag=" + Browser.encode(tag)).get("geofences").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "</script><script>alert(1)</script>",
                "</td></table>\" onmouseover=\"alert(1)",
                "${7*7} *{7*7} #{7*7} @{7*7} __${7*7}__",
                "[[${7*7}]] [(${7*7})]",
                "javascript:alert(1)"
            })
    void aHostileNameOrAddressIsTextInThePageAndInTheMapsData(String hostile) throws Exception {
        WorkspaceId workspace = signInToNewWorkspace();
        add(fence(workspace, hostile, hostile));
        String escaped = escape(hostile);
        String page = browser.open("/").body();
        assertThat(page).contains(">" + escaped + "</a>");
        assertThat(page).doesNotContain("<img src=x", "<script>alert", "\" onmouseover", "href=\"javascript");
        HttpResponse<String> data = browser.open("/dashboard/geofences.json");
        assertThat(header(data, "Content-Type")).isEqualTo("application/json");
        assertThat(header(data, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(mapData("").at("/geofences/0/name").stringValue()).isEqualTo(hostile);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private JsonNode view(String query) throws Exception {
        return JsonMapper.shared()
                .readTree(browser.open("/dashboard/view.json?box=-90,-180,90,180" + query)
                        .body());
    }

    private JsonNode mapData(String query) throws Exception {
        return JsonMapper.shared()
                .readTree(browser.open("/dashboard/geofences.json" + query).body());
    }
}
