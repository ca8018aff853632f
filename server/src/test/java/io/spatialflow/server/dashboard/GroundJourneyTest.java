package io.spatialflow.server.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Profile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Streets under the fences, as somebody with a browser sees them. */
class GroundJourneyTest extends BrowserTest {

    /** Whether so many pixels of the tiles that are shown are painted; they are of our own origin and may be read. */
    private static final String ARE_SEEN = """
            () => 500 < [...document.querySelectorAll('.street-tiles img.leaflet-tile-loaded')].reduce((sum, tile) => {
              const canvas = document.createElement('canvas');
              canvas.width = tile.naturalWidth;
              canvas.height = tile.naturalHeight;
              const context = canvas.getContext('2d');
              context.drawImage(tile, 0, 0);
              const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
              for (let i = 3; i < pixels.length; i += 4) if (pixels[i]) sum += 1;
              return sum;
            }, 0)
            """;

    private void streetsAreSeen() {
        Locator tiles = page.locator(".street-tiles img.leaflet-tile-loaded");
        assertThat(tiles.first()).isVisible();
        page.waitForFunction(ARE_SEEN);
    }

    private WorkspaceId town() {
        WorkspaceId workspace = signIn();
        server.geofences()
                .add(List.of(Geofence.made(
                        new GeofenceId(TimeOrderedUuid.next(server.clock().instant())),
                        workspace,
                        Profile.named("Depot"),
                        CircleArea.of(new Point(44.45, RunningServer.LONGITUDE), 300),
                        Origin.DRAWN,
                        server.clock().instant())));
        return workspace;
    }

    @Test
    void streetsAreSeenUnderTheFences() {
        town();
        go("/");
        assertThat(page.locator("#map[data-settled]")).isVisible();
        streetsAreSeen();
        assertThat(page.locator("#map .leaflet-control-attribution")).hasText("Testville, invented");
        accessible();
    }

    @Test
    void inTheDarkTheyAreDarkAndNothingComesFromElsewhere() {
        openDesktop(ColorScheme.DARK);
        town();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        go("/");
        streetsAreSeen();
        assertThat(asked).anyMatch(url -> url.contains("/dashboard/ground/") && url.contains("theme=dark"));
        assertThat(asked).allMatch(url -> url.startsWith(server.address()) || url.startsWith("data:"));
    }

    @Test
    void streetsAreSeenUnderTheRowsOfAList() {
        signIn();
        go("/import");
        page.getByLabel("Or paste rows").fill(RunningServer.mainStreet(1_500) + "\n" + RunningServer.mainStreet(1_520));
        button("Look at the list").click();
        button("Find the addresses").click();
        assertThat(button("Create")).isVisible();
        streetsAreSeen();
    }

    @Test
    void streetsAreSeenWhereDataLies() {
        signIn();
        go("/data");
        streetsAreSeen();
        accessible();
    }
}
