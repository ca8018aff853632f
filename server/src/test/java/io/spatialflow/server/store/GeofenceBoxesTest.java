package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Profile;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GeofenceBoxesTest {

    @Test
    void aBoxHasAVolumeBecauseTheTreeSortsByIt() {
        Geofence circle = circle();
        Object[] box = GeofenceBoxes.rows(1, 7, circle).getFirst();
        for (int from = 1; from < box.length; from += 2) {
            assertThat(((Number) box[from]).doubleValue()).isLessThan(((Number) box[from + 1]).doubleValue());
        }
    }

    @Test
    void theBoxesOfOneWorkspaceEndBeforeThoseOfTheNextBegin() {
        Geofence circle = circle();
        double end = ((Number) GeofenceBoxes.rows(1, 7, circle).getFirst()[6]).doubleValue();
        assertThat(end).isLessThan(8);
    }

    private static Geofence circle() {
        return Geofence.made(
                new GeofenceId(UUID.randomUUID()),
                new WorkspaceId(UUID.randomUUID()),
                Profile.named("circle"),
                CircleArea.of(new Point(44, -73), 1),
                Origin.DRAWN,
                Instant.EPOCH);
    }
}
