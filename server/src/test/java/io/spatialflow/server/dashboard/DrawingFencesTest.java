package io.spatialflow.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.MouseButton;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Drawing;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.PolygonArea;
import io.spatialflow.server.geofence.Position;
import io.spatialflow.server.geofence.Tag;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Geofences are drawn, typed, reshaped and put away, by somebody with a browser. */
class DrawingFencesTest extends FencesBrowserTest {

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

    private static Area withAHole() {
        Drawing drawing = new Drawing(List.of(List.of(ring(-73.22, 44.47, 0.02), ring(-73.214, 44.474, 0.006))));
        return ((Drawing.Outcome.Sound) drawing.check()).area();
    }

    private static List<Position> ring(double west, double south, double size) {
        return List.of(
                new Position(west, south),
                new Position(west + size, south),
                new Position(west + size, south + size),
                new Position(west, south + size));
    }

    private static List<Integer> corners(Geofence fence) {
        return ((PolygonArea) fence.area())
                .polygons().stream()
                        .flatMap(polygon -> polygon.rings())
                        .map(ring -> ring.points().size() - 1)
                        .toList();
    }

    private void drag(Locator handle, int right, int down) {
        BoundingBox box = handle.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + right / 2.0, y + down / 2.0);
        page.mouse().move(x + right, y + down);
        page.mouse().up();
    }

    @Test
    void aShapeWithAHoleIsReshapedAndAnotherHoleIsCut() throws Exception {
        WorkspaceId workspace = town();
        server.geofences().add(List.of(made(workspace, "Ring road", withAHole(), Origin.DRAWN)));
        go("/?fence=" + named(workspace, "Ring road").id());
        link("Edit").click();
        page.locator("#name").fill("Ring");
        button("Save").click();
        assertThat(page.getByText("Saved.")).isVisible();
        assertThat(named(workspace, "Ring").area()).isEqualTo(withAHole());

        link("Edit").click();
        assertThat(page.locator(".handle.corner")).hasCount(8);
        accessible();
        picture("geofence-hole");
        drag(page.locator(".handle.corner[title*=hole]").first(), -10, 10);
        drag(page.locator(".handle.between").first(), 0, 25);
        button("Cut a hole").click();
        assertThat(page.locator("#map-hint")).hasText("Click the first corner of the hole.");
        page.keyboard().press("Escape");
        assertThat(page.locator("#map-hint")).containsText("Drag a corner");
        page.locator("#corners")
                .fill(page.locator("#corners").inputValue()
                        + "\nhole\n44.487, -73.217\n44.487, -73.215\n44.488, -73.215");
        assertThat(page.locator(".handle.corner")).hasCount(12);
        button("Save").click();
        assertThat(page.getByText("Saved.")).isVisible();
        assertThat(corners(named(workspace, "Ring"))).containsExactly(5, 4, 3);

        link("Edit").click();
        page.locator(".handle.corner[title*=hole]")
                .last()
                .click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        assertThat(page.locator(".handle.corner")).hasCount(9);
        button("Save").click();
        assertThat(page.getByText("Saved.")).isVisible();
        assertThat(corners(named(workspace, "Ring"))).containsExactly(5, 4);
    }

    @Test
    void aHoleIsCutByClicking() {
        WorkspaceId workspace = town();
        choose("Draw a polygon");
        click(0.3, 0.3);
        click(0.7, 0.3);
        click(0.7, 0.7);
        click(0.3, 0.7);
        click(0.3, 0.3);
        button("Cut a hole").click();
        click(0.45, 0.45);
        click(0.55, 0.45);
        click(0.5, 0.55);
        click(0.45, 0.45);
        page.locator("#name").fill("Courtyard");
        button("Create geofence").click();
        assertThat(page.locator("#panel-title")).hasText("Courtyard");
        assertThat(corners(named(workspace, "Courtyard"))).containsExactly(4, 3);
    }

    @Test
    void aCircleIsTypedByKeyboardAlone() {
        WorkspaceId workspace = town();
        reachControl("New geofence");
        page.keyboard().press("Enter");
        reachControl("Draw a circle");
        page.keyboard().press("Enter");
        assertThat(page.locator("#name")).isFocused();
        page.keyboard().insertText("Typed circle");
        reach("latitude");
        page.keyboard().insertText("44.5");
        reach("longitude");
        page.keyboard().insertText("-73.25");
        reach("radius");
        page.keyboard().press("Control+A");
        page.keyboard().insertText("275");
        assertThat(page.locator(".handle.middle")).isVisible();
        reachControl("Create geofence");
        page.keyboard().press("Enter");
        assertThat(page.locator("#panel-title")).hasText("Typed circle");
        assertThat(named(workspace, "Typed circle").area()).isEqualTo(CircleArea.of(new Point(44.5, -73.25), 275));
    }
}
