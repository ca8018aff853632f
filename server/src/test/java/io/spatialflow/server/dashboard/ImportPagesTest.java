package io.spatialflow.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.geofence.GeofenceQuery;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The import as a browser without scripts goes through it: every step is a form, and every view a page. */
class ImportPagesTest extends DashboardTest {

    private static final String TWO_HOUSES =
            RunningServer.mainStreet(100) + "\n" + RunningServer.mainStreet(200) + "\n";

    /** Brings a list, and returns the address of its page. */
    private String bring(String text) throws Exception {
        HttpResponse<String> taken = browser.submit("/import", "/import", Map.of("text", text));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
        return location(taken);
    }

    private HttpResponse<String> step(String page, String action, Map<String, String> fields) throws Exception {
        return browser.submit(page, page + action, fields);
    }

    private String locate(String text, String columns) throws Exception {
        String page = bring(text);
        step(page, "/columns", Map.of("column", columns, "radius", "100"));
        await(page, "Create ");
        return page;
    }

    /** Looks at the page until it says so, as its reader would. */
    private String await(String page, String words) throws Exception {
        for (int look = 0; look < 10_000; look++) {
            HttpResponse<String> answer = browser.open(page);
            String body = answer.body();
            assertThat(answer.statusCode()).as(body).isEqualTo(200);
            if (body.contains(words) && !body.contains("id=\"progress\"")) {
                return body;
            }
        }
        throw new AssertionError(page + " never said " + words);
    }

    private static long fences(WorkspaceId workspace) {
        return server.geofences().list(workspace, GeofenceQuery.newest(1)).totalCount();
    }

    @Test
    void aListGoesAllTheWayAndBack() throws Exception {
        WorkspaceId workspace = signInToNewWorkspace();
        String page = locate(TWO_HOUSES, "address");
        step(page, "/create", Map.of());
        await(page, "2 geofences created");
        assertThat(fences(workspace)).isEqualTo(2);
        step(page, "/undo", Map.of());
        await(page, "2 geofences taken back");
        assertThat(fences(workspace)).isZero();
    }

    @Test
    void aRestartLosesNothing() throws Exception {
        WorkspaceId workspace = signInToNewWorkspace();
        String page = locate(TWO_HOUSES + "9 Nowhere Rd, Testville, VT\n", "address");
        server.restart();
        browser.close();
        browser = newBrowser();
        assertThat(browser.logIn(lastEmail(), PASSWORD).statusCode()).isEqualTo(302);
        String body = await(page, "Create 2 geofences");
        assertThat(body).contains("No such address");
        step(page, "/create", Map.of());
        await(page, "2 geofences created");
        assertThat(fences(workspace)).isEqualTo(2);
    }

    @Test
    void whatIsCreatedTwiceIsCreatedOnce() throws Exception {
        WorkspaceId workspace = signInToNewWorkspace();
        String page = locate(TWO_HOUSES, "address");
        step(page, "/create", Map.of());
        step(page, "/create", Map.of());
        await(page, "2 geofences created");
        assertThat(fences(workspace)).isEqualTo(2);
    }

    @Test
    void theErrorsAreAFileThatRunsNothing() throws Exception {
        signInToNewWorkspace();
        String page = locate(
                "name\taddress\n=HYPERLINK(\"http://evil\")\t9 Nowhere Rd\n-1\t@SUM(A1)\nHub\t"
                        + RunningServer.mainStreet(100) + "\n",
                "name,address");
        HttpResponse<String> file = browser.open(page + "/errors.csv");
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(header(file, "Content-Type")).startsWith("text/csv");
        assertThat(header(file, "Content-Disposition")).contains("attachment");
        assertThat(file.body().lines().toList()).hasSize(3).first().isEqualTo("\uFEFFrow,name,address,reason");
        assertThat(file.body())
                .contains("1,\"'=HYPERLINK(\"\"http://evil\"\")\",9 Nowhere Rd,", "2,-1,'@SUM(A1),")
                .doesNotContain("Hub");
    }

    @Test
    void howAListIsReadCanBeOverruledUntilItsFencesAreThere() throws Exception {
        WorkspaceId workspace = signInToNewWorkspace();
        String page = locate(TWO_HOUSES, "address");
        step(page, "/reading", Map.of("separator", "COMMA", "header", "true"));
        assertThat(browser.open(page).body()).contains("<b>1</b> rows", "cells with commas between", "a heading");
        step(page, "/reading", Map.of("separator", "NONE", "header", "false", "encoding", "no such", "sheet", "none"));
        assertThat(browser.open(page).body()).contains("<b>2</b> rows", "an address a line");
        step(page, "/reading", Map.of("separator", "TAB", "header", "true"));
        step(page, "/columns", Map.of("column", "address", "radius", "100"));
        await(page, "Create 1 geofence");
        step(page, "/create", Map.of());
        await(page, "1 geofence created");
        step(page, "/reading", Map.of("separator", "NONE", "header", "false"));
        assertThat(browser.open(page).body()).contains("1 geofence created");
        assertThat(fences(workspace)).isEqualTo(1);
    }

    @Test
    void theMapGetsEveryRowThatHasAPlace() throws Exception {
        signInToNewWorkspace();
        String page = locate(TWO_HOUSES + "TBD\n", "address");
        JsonNode data = map(browser, page, "");
        assertThat(numbers(data.get("points")))
                .containsExactly(0, 1, 44_030_000, -73_000_000, 100, 1, 1, 30_000, 0, 100);
        assertThat(data.at("/outcomes/1").stringValue()).isEqualTo("new");
    }

    private static JsonNode map(Browser browser, String page, String query) throws Exception {
        return JsonMapper.shared()
                .readTree(browser.open(page.replace("/import/", "/dashboard/imports/") + ".json" + query)
                        .body());
    }

    private static List<Integer> numbers(JsonNode array) {
        return array.values().stream().map(JsonNode::intValue).toList();
    }

    @Test
    void theMapFetchesWhatChangedSinceItWasFetched() throws Exception {
        signInToNewWorkspace();
        String page = locate(TWO_HOUSES + "TBD\n" + RunningServer.mainStreet(300) + "\n", "address");
        JsonNode whole = map(browser, page, "");
        assertThat(whole.get("changed").isNull()).isTrue();
        assertThat(whole.get("rows").intValue()).isEqualTo(4);
        step(page, "/rows/3/point", Map.of("latitude", "44.5", "longitude", "-72.5"));
        JsonNode first = map(browser, page, "?since=" + whole.get("version"));
        assertThat(numbers(first.get("points"))).containsExactly(3, 1, 44_500_000, -72_500_000, 100);
        // The row before it is put there too: what it changes is the other as well, which is a duplicate now.
        step(page, "/rows/2/point", Map.of("latitude", "44.5", "longitude", "-72.5"));
        JsonNode second = map(browser, page, "?since=" + first.get("version"));
        assertThat(numbers(second.get("changed"))).containsExactly(2, 3);
        assertThat(numbers(second.get("points"))).containsExactly(2, 1, 44_500_000, -72_500_000, 100, 1, 2, 0, 0, 100);
        step(page, "/rows/2", Map.of("address", "not known yet"));
        JsonNode third = map(browser, page, "?since=" + second.get("version"));
        assertThat(numbers(third.get("changed"))).containsExactly(2, 3);
        assertThat(numbers(third.get("points"))).containsExactly(3, 1, 44_500_000, -72_500_000, 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?since=", "?since=x", "?since=99999999999", "?since=-1"})
    void whoeverAsksForNoVersionGetsAll(String query) throws Exception {
        signInToNewWorkspace();
        String page = locate(TWO_HOUSES, "address");
        assertThat(numbers(map(browser, page, query).get("points"))).hasSize(10);
    }

    @Test
    void aSavedListIsUsedAgainWithItsCorrections() throws Exception {
        WorkspaceId workspace = signInToNewWorkspace();
        String page = locate(TWO_HOUSES + "9 Nowhere Rd, Testville, VT\n", "address");
        step(page, "/rows/2/point", Map.of("latitude", "44.5", "longitude", "-72.5"));
        step(page, "/keep", Map.of("title", "Monthly <b>depots</b>"));
        step(page, "/create", Map.of());
        await(page, "3 geofences created");
        assertThat(browser.open("/import").body()).contains("Saved lists", "Monthly &lt;b&gt;depots&lt;/b&gt;");
        String again = location(browser.submit("/import", page + "/again", Map.of()));
        assertThat(again).isNotEqualTo(page);
        assertThat(await(again, "Create 0 geofences")).contains("Placed by hand", "0 m away");
        step(again, "/strategy", Map.of("strategy", "OVERRIDE"));
        step(again, "/create", Map.of());
        await(again, "3 geofences created");
        assertThat(fences(workspace)).isEqualTo(6);
    }

    @Test
    void whatASavedListWasReadFromIsReadOtherwiseWhenItIsUsedAgain() throws Exception {
        signInToNewWorkspace();
        String page = locate(TWO_HOUSES, "address");
        step(page, "/keep", Map.of("title", "Depots"));
        step(page, "/create", Map.of());
        await(page, "2 geofences created");
        String again = location(browser.submit("/import", page + "/again", Map.of()));
        await(again, "Create 0 geofences");
        assertThat(browser.open(again + "?columns").body()).contains("Read as", "an address a line");
        step(again, "/reading", Map.of("separator", "COMMA", "header", "true"));
        assertThat(browser.open(again).body()).contains("<b>1</b> rows", "cells with commas between");
        step(page, "/release", Map.of());
        String later = location(browser.submit("/import", page + "/again", Map.of()));
        await(later, "Create 0 geofences");
        assertThat(browser.open(later + "?columns").body()).doesNotContain("Read as");
    }

    @Test
    void aListWhoseColumnsNobodyMappedIsUsedAgainFromThere() throws Exception {
        signInToNewWorkspace();
        String page = bring("name;address\nHub;" + RunningServer.mainStreet(100) + "\n");
        String again = location(browser.submit("/import", page + "/again", Map.of()));
        assertThat(browser.open(again).body()).contains("Find the addresses");
    }

    @Test
    void aListThatIsKeptNoLongerIsAmongTheRecentOnes() throws Exception {
        signInToNewWorkspace();
        String page = locate(TWO_HOUSES, "address");
        step(page, "/keep", Map.of("title", "Depots"));
        assertThat(browser.open("/import").body()).contains("Saved lists").doesNotContain("Recent imports");
        step(page, "/release", Map.of());
        assertThat(browser.open("/import").body()).contains("Recent imports").doesNotContain("Saved lists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n \n", "name;city\n", "\"never closed"})
    void whatIsNoListIsRefusedInWordsAndKept(String text) throws Exception {
        signInToNewWorkspace();
        HttpResponse<String> answer = browser.submit("/import", "/import", Map.of("text", text));
        if (answer.statusCode() == 302) {
            assertThat(browser.open(location(answer)).body()).contains("Nothing looks like an address");
        } else {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("The list could not be read");
        }
    }

    @Test
    void columnsThatMakeNoAddressAreRefusedInWords() throws Exception {
        signInToNewWorkspace();
        String page = bring("name;address\nHub;1 Main St\n");
        String refused = location(step(page, "/columns", Map.of("column", "name,name", "radius", "100")));
        assertThat(browser.open(refused).body()).contains("Say which column holds the address");
        step(page, "/columns", Map.of("column", "name,address", "radius", "10001"));
        assertThat(browser.open(page).body()).contains("from 1 to 10,000 m");
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfTheForm() throws Exception {
        signInToNewWorkspace();
        String page = locate(TWO_HOUSES, "address");
        for (String action : List.of(
                "/create", "/undo", "/delete", "/columns", "/strategy", "/selection", "/rows/0", "/keep", "/again")) {
            assertThat(browser.post(page + action, new HashMap<>()).statusCode())
                    .as(action)
                    .isEqualTo(403);
        }
        assertThat(browser.open(page).body()).contains("Create 2 geofences");
    }

    @Test
    void aListOfAnotherWorkspaceIsNotThereForAnyStep() throws Exception {
        signInToNewWorkspace();
        String page = locate(TWO_HOUSES, "address");
        browser.close();
        browser = newBrowser();
        signInToNewWorkspace();
        for (String action : List.of(
                "/create",
                "/undo",
                "/delete",
                "/strategy",
                "/selection",
                "/rows/0",
                "/rows/0/point",
                "/keep",
                "/release",
                "/again")) {
            assertThat(browser.submit("/import", page + action, Map.of()).statusCode())
                    .as(action)
                    .isEqualTo(404);
        }
        assertThat(browser.open(page).statusCode()).isEqualTo(404);
        assertThat(browser.open("/import").body()).doesNotContain(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show=never",
                "page=-1",
                "page=9999999999",
                "edit=99999999",
                "edit=x",
                "q=%00",
                "q=%25_'",
                "show=new&q=Main"
            })
    void anOddViewIsAPageAllTheSame(String query) throws Exception {
        signInToNewWorkspace();
        String page = locate(TWO_HOUSES, "address");
        assertThat(browser.open(page + "?" + query).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/import/x", "/import/00000000-0000-0000-0000-000000000000", "/dashboard/imports/x.json"})
    void whatIsNoListIsNotThere(String path) throws Exception {
        signInToNewWorkspace();
        assertThat(browser.open(path).statusCode()).isEqualTo(404);
    }
}
