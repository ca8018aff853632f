package io.spatialflow.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Profile;
import io.spatialflow.server.geofence.Status;
import io.spatialflow.server.geofence.Tag;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Somebody with a browser in front of the page of geofences. */
abstract class FencesBrowserTest extends BrowserTest {

    static Geofence fence(WorkspaceId workspace, String name, double latitude, double longitude, double radius) {
        return made(workspace, name, CircleArea.of(new Point(latitude, longitude), radius), Origin.DRAWN);
    }

    static Geofence made(WorkspaceId workspace, String name, Area area, Origin origin, String... tags) {
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
    WorkspaceId town() {
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

    void settled() {
        assertThat(page.locator("#map[data-settled]")).isVisible();
    }

    Locator row(String name) {
        return page.locator("tr[data-row]").filter(new Locator.FilterOptions().setHasText(name));
    }

    Locator rows() {
        return page.locator("tr[data-row]");
    }

    Locator panel() {
        return page.locator("#panel");
    }

    Locator rowLink(String name) {
        return row(name).locator("a");
    }

    static List<Geofence> all(WorkspaceId workspace) {
        return server.geofences()
                .list(
                        workspace,
                        new GeofenceQuery(500, 0, new FenceFilter(FenceFilter.Shown.ALL, List.of(), null, null, "")))
                .geofences();
    }

    static Geofence named(WorkspaceId workspace, String name) {
        return all(workspace).stream()
                .filter(fence -> fence.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void click(double right, double down) {
        BoundingBox map = page.locator("#map").boundingBox();
        page.mouse().click(map.x + map.width * right, map.y + map.height * down);
    }

    void choose(String what) {
        page.locator("summary", new Page.LocatorOptions().setHasText("New geofence"))
                .click();
        link(what).click();
        assertThat(panel()).isVisible();
    }
}
