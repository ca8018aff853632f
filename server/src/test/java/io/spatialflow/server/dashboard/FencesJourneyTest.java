package io.spatialflow.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.PolygonArea;
import io.spatialflow.server.geofence.Profile;
import io.spatialflow.server.geofence.Status;
import io.spatialflow.server.geofence.Tag;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of geofences, as somebody with a browser uses it. */
class FencesJourneyTest extends BrowserTest {

    private static Geofence fence(
            WorkspaceId workspace, String name, double latitude, double longitude, double radius) {
        return made(workspace, name, CircleArea.of(new Point(latitude, longitude), radius), Origin.DRAWN);
    }

    private static Geofence made(WorkspaceId workspace, String name, Area area, Origin origin, String... tags) {
        server.clock().advance(Duration.ofMillis(1));
        return Geofence.made(
                new GeofenceId(TimeOrderedUuid.next(server.clock().instant())),
                workspace,
                Profile.named(name).tagged(Stream.of(tags).map(Tag::new).toList()),
                area,
                origin,
                server.clock().instant());
    }

    /** A small town's depots, stores and one that is put away. */
    private WorkspaceId town() {
        WorkspaceId workspace = signIn();
        server.geofences()
                .add(List.of(
                        made(
                                workspace,
                                "North depot",
                                CircleArea.of(new Point(44.49, -73.21), 400),
                                Origin.geocoded("12 North Ave, Burlington, VT"),
                                "depot",
                                "tier:gold"),
                        made(
                                workspace,
                                "Harbour store",
                                CircleArea.of(new Point(44.475, -73.22), 250),
                                Origin.geocoded("1 King St, Burlington, VT"),
                                "store"),
                        fence(workspace, "Campus", 44.478, -73.195, 600),
                        fence(workspace, "Closed yard", 44.46, -73.21, 300).with(new Status(true, true)),
                        fence(workspace, "Switched off", 44.465, -73.19, 300).with(new Status(false, false))));
        go("/");
        settled();
        return workspace;
    }

    private void settled() {
        assertThat(page.locator("#map[data-settled]")).isVisible();
    }

    private Locator row(String name) {
        return page.locator("tr[data-row]").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator rows() {
        return page.locator("tr[data-row]");
    }

    private Locator panel() {
        return page.locator("#panel");
    }

    private Locator rowLink(String name) {
        return row(name).locator("a");
    }

    private static List<Geofence> all(WorkspaceId workspace) {
        return server.geofences()
                .list(
                        workspace,
                        new GeofenceQuery(500, 0, new FenceFilter(FenceFilter.Shown.ALL, List.of(), null, null, "")))
                .geofences();
    }

    private static Geofence named(WorkspaceId workspace, String name) {
        return all(workspace).stream()
                .filter(fence -> fence.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void click(double right, double down) {
        BoundingBox map = page.locator("#map").boundingBox();
        page.mouse().click(map.x + map.width * right, map.y + map.height * down);
    }

    private void choose(String what) {
        page.locator("summary", new Page.LocatorOptions().setHasText("New geofence"))
                .click();
        link(what).click();
        assertThat(panel()).isVisible();
    }

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
    void aCircleIsDrawnMovedAndMadeLarger() throws Exception {
        WorkspaceId workspace = town();
        choose("Draw a circle");
        assertThat(page.locator("#map-hint")).hasText("Click where the middle is.");
        click(0.3, 0.3);
        click(0.36, 0.3);
        assertThat(page.locator("#map-hint")).hasText("Drag the middle or the edge.");
        double drawn = Double.parseDouble(page.locator("#radius").inputValue());
        assertThat(drawn).isGreaterThan(100);
        accessible();
        picture("geofence-circle");
        BoundingBox edge = page.locator(".handle.edge").boundingBox();
        page.mouse().move(edge.x + 8, edge.y + 8);
        page.mouse().down();
        page.mouse().move(edge.x + 60, edge.y + 8);
        page.mouse().move(edge.x + 90, edge.y + 8);
        page.mouse().up();
        assertThat(Double.parseDouble(page.locator("#radius").inputValue())).isGreaterThan(drawn);
        page.locator("#radius").fill("321");
        page.locator("#name").fill("Drawn circle");
        page.locator("#form-tags").fill("drawn, by hand");
        page.locator("#form-group").fill("Sketches");
        button("Create geofence").click();
        assertThat(page.locator("#panel-title")).hasText("Drawn circle");
        Geofence made = named(workspace, "Drawn circle");
        assertThat(((CircleArea) made.area()).radiusMeters()).isEqualTo(321);
        assertThat(made.tags()).containsExactly(new Tag("drawn"), new Tag("by hand"));
        assertThat(made.origin().source()).isEqualTo(Origin.Source.DRAW);
        assertThat(page.locator("#group")).containsText("Sketches (1)");
    }

    @Test
    void aPolygonIsDrawnCornerByCornerAndReshaped() throws Exception {
        WorkspaceId workspace = town();
        choose("Draw a polygon");
        click(0.65, 0.15);
        click(0.85, 0.12);
        click(0.9, 0.35);
        click(0.7, 0.4);
        click(0.65, 0.15);
        assertThat(page.locator("#map-hint")).containsText("Drag a corner");
        assertThat(page.locator(".handle.corner")).hasCount(4);
        accessible();
        picture("geofence-polygon");
        page.locator("#name").fill("Drawn polygon");
        button("Create geofence").click();
        assertThat(page.locator("#panel-title")).hasText("Drawn polygon");
        Area before = named(workspace, "Drawn polygon").area();
        link("Edit").click();
        BoundingBox corner = page.locator(".handle.corner").first().boundingBox();
        page.mouse().move(corner.x + 8, corner.y + 8);
        page.mouse().down();
        page.mouse().move(corner.x - 20, corner.y - 20);
        page.mouse().move(corner.x - 40, corner.y - 30);
        page.mouse().up();
        BoundingBox between = page.locator(".handle.between").first().boundingBox();
        page.mouse().move(between.x + 8, between.y + 8);
        page.mouse().down();
        page.mouse().move(between.x + 10, between.y - 30);
        page.mouse().move(between.x + 10, between.y - 50);
        page.mouse().up();
        assertThat(page.locator(".handle.corner")).hasCount(5);
        button("Save").click();
        assertThat(page.getByText("Saved.")).isVisible();
        Area after = named(workspace, "Drawn polygon").area();
        assertThat(after).isNotEqualTo(before);
        assertThat(((PolygonArea) after).polygons().getFirst().shell().points()).hasSize(6);
    }

    @Test
    void aPolygonThatCrossesItselfIsRefusedWithTheReason() {
        WorkspaceId workspace = town();
        choose("Draw a polygon");
        page.locator("#name").fill("Bow tie");
        page.locator("#corners").fill("44.4, -73.2\n44.5, -73.1\n44.4, -73.1\n44.5, -73.2");
        button("Create geofence").click();
        assertThat(panel().getByRole(AriaRole.ALERT)).containsText("vertex");
        assertThat(page.locator("#name")).hasValue("Bow tie");
        assertThat(all(workspace)).hasSize(5);
    }

    @Test
    void anAddressIsSuggestedShownAndMadeAFence() throws Exception {
        WorkspaceId workspace = town();
        choose("From an address");
        page.locator("#address").pressSequentially("100 main");
        assertThat(page.locator("#places option").first()).hasAttribute("value", Pattern.compile("100 Main St.*"));
        page.locator("#address").fill(page.locator("#places option").first().getAttribute("value"));
        page.locator("#name").fill("Test house");
        assertThat(page.locator("#latitude")).hasValue(Pattern.compile("44\\.0.*"));
        accessible();
        picture("geofence-address");
        page.locator("#radius").fill("150");
        button("Create geofence").click();
        assertThat(page.locator("#panel-title")).hasText("Test house");
        assertThat(named(workspace, "Test house").bufferMeters()).isEqualTo(150);

        choose("From an address");
        page.locator("#address").fill(RunningServer.mainStreet(100));
        page.locator("#name").fill("The same again");
        button("Create geofence").click();
        assertThat(panel().getByRole(AriaRole.ALERT)).containsText("Its centre lies in Test house");
        page.getByLabel("Create anyway").check();
        button("Create geofence").click();
        assertThat(page.locator("#panel-title")).hasText("The same again");

        choose("From an address");
        page.locator("#address").fill("99999 Nowhere Rd, Testville, VT");
        page.locator("#name").fill("Nowhere");
        button("Create geofence").click();
        assertThat(panel().getByRole(AriaRole.ALERT)).containsText("not found");
    }

    @Test
    void aFenceIsEditedArchivedTakenOutAndDeleted() throws Exception {
        WorkspaceId workspace = town();
        rowLink("North depot").click();
        link("Edit").click();
        page.locator("#name").fill("Northern depot");
        page.locator("#radius").fill("450");
        page.locator("#description").fill("Behind the station");
        page.locator("#form-tags").fill("depot, north");
        accessible();
        picture("geofence-edit");
        button("Save").click();
        assertThat(panel()).containsText("Behind the station");
        Geofence edited = named(workspace, "Northern depot");
        assertThat(edited.bufferMeters()).isEqualTo(450);
        assertThat(edited.tags()).containsExactly(new Tag("depot"), new Tag("north"));
        button("Archive").click();
        assertThat(panel()).containsText("Archived");
        assertThat(rows()).hasCount(2);
        button("Take out of the archive").click();
        assertThat(rows()).hasCount(3);
        page.locator("summary", new Page.LocatorOptions().setHasText("Delete")).click();
        button("Delete for good").click();
        assertThat(page.getByText("Northern depot is deleted.")).isVisible();
        assertThat(all(workspace)).hasSize(4);
        assertThat(server.auditActions(edited.id().toString()))
                .containsExactly("geofence.update", "geofence.archive", "geofence.unarchive", "geofence.delete");
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
    void theWholeWayByKeyboardAlone() {
        WorkspaceId workspace = town();
        reachControl("New geofence");
        page.keyboard().press("Enter");
        reachControl("Draw a polygon");
        page.keyboard().press("Enter");
        assertThat(page.locator("#name")).isFocused();
        page.keyboard().insertText("Typed");
        reach("corners");
        page.keyboard().insertText("44.40, -73.30\n44.41, -73.30\n44.41, -73.28");
        reachControl("Create geofence");
        page.keyboard().press("Enter");
        assertThat(page.locator("#panel-title")).hasText("Typed");
        assertThat(page.locator("#panel-title")).isFocused();
        page.keyboard().press("Escape");
        assertThat(rowLink("Typed")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#panel-title")).isFocused();
        reach("edit-fence");
        page.keyboard().press("Enter");
        assertThat(page.locator("#name")).isFocused();
        page.keyboard().press("End");
        page.keyboard().insertText(" twice");
        page.keyboard().press("Enter");
        assertThat(page.locator("#panel-title")).hasText("Typed twice");
        assertThat(named(workspace, "Typed twice").area()).isInstanceOf(PolygonArea.class);
    }

    @Test
    void hostileNamesStayText() {
        WorkspaceId workspace = signIn();
        List<String> hostile = List.of(
                "<img src=x onerror=alert(1)>",
                "</script><script>alert(1)</script>",
                "${7*7} [[${7*7}]] __${7*7}__",
                "\" onmouseover=\"alert(1)",
                "\u202Egnp.exe {{7*7}} javascript:alert(1)");
        List<Geofence> fences = new ArrayList<>();
        for (int i = 0; i < hostile.size(); i++) {
            fences.add(made(
                    workspace,
                    hostile.get(i),
                    CircleArea.of(new Point(44.4 + 0.02 * i, -73), 300),
                    Origin.geocoded(hostile.get(i))));
        }
        server.geofences().add(fences);
        go("/");
        settled();
        assertThat(page.locator(".fence-name")).hasCount(hostile.size());
        for (String name : hostile) {
            rowLink(name).first().click();
            assertThat(page.locator("#panel-title")).hasText(name);
            link("Edit").click();
            assertThat(page.locator("#name")).hasValue(name);
            link("Cancel").click();
            link("Close").click();
        }
        go("/?q=" + Browser.encode(hostile.getFirst()) + "&tag=" + Browser.encode("<b>")
                + "&show=%3Cx&group=%00&at=%3Cscript%3E");
        assertThat(page.locator("#q")).hasValue(hostile.getFirst());
        assertThat(page.locator("main img[src=x]")).hasCount(0);
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
