package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.CircleArea;
import org.junit.jupiter.api.Test;

class GeofenceBoxesTest {

    @Test
    void aBoxHasAVolumeBecauseTheTreeSortsByIt() {
        CircleArea circle = CircleArea.of(new Point(44, -73), 1);
        Object[] box = GeofenceBoxes.rows(1, 7, circle).getFirst();
        for (int from = 1; from < box.length; from += 2) {
            assertThat(((Number) box[from]).doubleValue()).isLessThan(((Number) box[from + 1]).doubleValue());
        }
    }

    @Test
    void theBoxesOfOneWorkspaceEndBeforeThoseOfTheNextBegin() {
        CircleArea circle = CircleArea.of(new Point(44, -73), 1);
        double end = ((Number) GeofenceBoxes.rows(1, 7, circle).getFirst()[6]).doubleValue();
        assertThat(end).isLessThan(8);
    }
}
