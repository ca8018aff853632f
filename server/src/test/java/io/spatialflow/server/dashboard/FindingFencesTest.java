package io.spatialflow.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Geofence;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Geofences are found, looked at, exported and tested, by somebody with a browser. */
class FindingFencesTest extends FencesBrowserTest {

    @Test
    void whatIsSearchedForIsInTheTableAndOnTheMap() throws Exception {
        town();
        assertThat(rows()).hasCount(3);
        accessible();
        picture("geofences");
        page.locator("#q").pressSequentially("king");
        assertThat(rows()).hasCount(1);
        assertThat(row("Harbour store")).isVisible();
        assertThat(page.locator("#q")).isFocused();
        assertThat(page.locator("#q")).hasValue("king");
        assertThat(page).hasURL(Pattern.compile("q=king"));
        assertThat(page.locator(".fence-name")).hasCount(1);
        link("Clear filters").click();
        assertThat(rows()).hasCount(3);
        assertThat(page.locator("#q")).hasValue("");
        page.locator("#tag").fill("depot");
        page.locator("#tag").press("Enter");
        assertThat(rows()).hasCount(1);
        page.locator("#tag").fill("");
        page.locator("#tag").press("Enter");
        assertThat(rows()).hasCount(3);
        page.locator("#source").selectOption("draw");
        assertThat(rows()).hasCount(1);
        assertThat(row("Campus")).isVisible();
        page.goBack();
        assertThat(rows()).hasCount(3);
        page.locator("#show-archived").click();
        assertThat(row("Closed yard")).containsText("Archived");
        assertThat(page.locator(".fence-name")).hasText(new String[] {"Closed yard"});
        page.locator("#show-all").click();
        assertThat(rows()).hasCount(5);
    }

    @Test
    void aFenceIsChosenInTheTableAndOnTheMap() throws Exception {
        town();
        rowLink("Campus").click();
        assertThat(panel()).containsText("600 m");
        assertThat(row("Campus")).hasClass(Pattern.compile("chosen"));
        assertThat(page.locator("#panel-title")).isFocused();
        accessible();
        picture("geofence");
        page.keyboard().press("Escape");
        assertThat(panel()).hasCount(0);
        assertThat(rowLink("Campus")).isFocused();
        settled();
        Locator name = page.locator(".fence-name", new Page.LocatorOptions().setHasText("North depot"));
        BoundingBox box = name.boundingBox();
        page.mouse().click(box.x + 5, box.y + box.height + 6);
        assertThat(page.locator("#panel-title")).hasText("North depot");
        rowLink("Harbour store").hover();
        assertThat(row("Harbour store")).hasClass(Pattern.compile("hovered"));
    }

    @Test
    void whatIsShownIsExported() throws Exception {
        town();
        page.locator("#q").pressSequentially("burlington");
        assertThat(rows()).hasCount(2);
        for (String format : List.of("GEOJSON", "KML", "CSV")) {
            page.locator("summary", new Page.LocatorOptions().setHasText("Export"))
                    .click();
            Download file = page.waitForDownload(() -> page.locator(".sheet-of a")
                    .filter(new Locator.FilterOptions().setHasText(format))
                    .click());
            assertThat(file.suggestedFilename()).isEqualTo("geofences." + format.toLowerCase(Locale.ROOT));
            assertThat(Files.readString(file.path()))
                    .contains("North depot", "Harbour store")
                    .doesNotContain("Campus");
        }
    }

    @Test
    void aPointIsTestedByClicking() throws Exception {
        WorkspaceId workspace = signIn();
        server.geofences()
                .add(List.of(
                        fence(workspace, "Large", 44.48, -73.2, 2_000),
                        fence(workspace, "Far to the north", 44.6, -73.2, 500),
                        fence(workspace, "Far to the south", 44.36, -73.2, 500)));
        go("/?fence=" + named(workspace, "Large").id());
        settled();
        link("Test a point").click();
        assertThat(page.locator("#map-hint")).hasText("Click the point to test.");
        click(0.5, 0.5);
        assertThat(panel()).containsText("In one active geofence");
        assertThat(panel()).containsText("Large");
        assertThat(panel()).containsText(Pattern.compile("Far to the north\\s+1\\d\\.\\d km away"));
        accessible();
        picture("geofence-test");
        page.locator("#at").fill("10, 20");
        page.locator("#at").press("Enter");
        assertThat(panel()).containsText("In no active geofence");
        page.locator("#at").fill("nowhere");
        page.locator("#at").press("Enter");
        assertThat(panel().getByRole(AriaRole.ALERT)).containsText("A point has a latitude");
    }

    @Test
    void anotherWorkspaceSeesNothing() {
        WorkspaceId theirs = town();
        String id = named(theirs, "Campus").id().toString();
        openDesktop(ColorScheme.LIGHT);
        WorkspaceId ours = signIn();
        server.geofences().add(List.of(fence(ours, "Ours", 10, 10, 500)));
        go("/?fence=" + id);
        assertThat(rows()).hasCount(1);
        assertThat(panel()).hasCount(0);
        assertThat(status("/dashboard/geofences/" + id + ".json")).isEqualTo(404);
        assertThat(text("/dashboard/view.json?box=-90,-180,90,180"))
                .contains("Ours")
                .doesNotContain("Campus");
        assertThat(text("/dashboard/extent.json")).startsWith("[9.9");
        assertThat(text("/fences/geofences.csv?show=all")).contains("Ours").doesNotContain("Campus");
        String emptyTile = text("/dashboard/tiles/20/0/0.png");
        assertThat(text("/dashboard/tiles/14/4860/5992.png")).isEqualTo(emptyTile);
    }

    private int status(String path) {
        return page.request().get(server.address() + path).status();
    }

    private String text(String path) {
        return page.request().get(server.address() + path).text();
    }

    @Test
    void manyFencesAreTilesUntilFewAreInView() throws Exception {
        WorkspaceId workspace = signIn();
        Random random = new Random(5);
        for (int batch = 0; batch < 10; batch++) {
            List<Geofence> fences = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                fences.add(fence(
                        workspace,
                        "Site " + (batch * 1_000 + i),
                        38 + 4 * random.nextGaussian(),
                        -95 + 9 * random.nextGaussian(),
                        100 + random.nextInt(400)));
            }
            server.geofences().add(fences);
        }
        go("/");
        assertThat(page.locator("#map[data-shown=tiles]")).isVisible();
        assertThat(page.locator(".leaflet-tile-loaded").nth(4)).isVisible();
        assertThat(page.locator(".leaflet-tile:not(.leaflet-tile-loaded)")).hasCount(0);
        picture("geofences-many");
        assertThat(weight()).isLessThan(1_500_000);
        for (int steps = 0; steps < 6 && page.locator("#map[data-shown=tiles]").isVisible(); steps++) {
            String drawn = page.locator("#map").getAttribute("data-settled");
            click(0.5, 0.5);
            assertThat(page.locator("#map")).not().hasAttribute("data-settled", drawn);
        }
        assertThat(page.locator("#map[data-shown=shapes]")).isVisible();
        accessible();
    }

    @Test
    void itIsReadableOnAPhoneAndInTheDark() throws Exception {
        openPhone();
        town();
        fitsTheWindow();
        accessible();
        picture("geofences-phone");
        rowLink("Campus").click();
        assertThat(panel()).isVisible();
        fitsTheWindow();
        accessible();
        choose("Draw a circle");
        fitsTheWindow();
        accessible();
        openDesktop(ColorScheme.DARK);
        town();
        rowLink("Campus").click();
        assertThat(panel()).isVisible();
        accessible();
        picture("geofences-dark");
    }

    @Test
    void anEndedSessionLeadsToTheLogin() {
        town();
        forgetCookies();
        rowLink("Campus").click();
        assertThat(page.getByLabel("Password")).isVisible();
    }
}
