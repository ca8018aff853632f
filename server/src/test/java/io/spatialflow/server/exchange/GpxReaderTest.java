package io.spatialflow.server.exchange;

import static io.spatialflow.server.exchange.Files.area;
import static io.spatialflow.server.exchange.Files.draft;
import static io.spatialflow.server.exchange.Files.error;
import static io.spatialflow.server.exchange.Files.gpx;
import static io.spatialflow.server.exchange.Files.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Drawings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GpxReaderTest {

    private static String points(String element, double... numbers) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < numbers.length; i += 2) {
            points.append("<%s lon=\"%s\" lat=\"%s\"><ele>3</ele></%s>"
                    .formatted(element, numbers[i], numbers[i + 1], element));
        }
        return points.toString();
    }

    @Test
    void aWaypointIsACircle() {
        Draft draft = draft(
                gpx(
                        "<metadata><name>file</name></metadata><wpt lat=\"44.25\" lon=\"-73.5\"><name>W</name>"
                                + "<desc>D</desc><sym>Flag</sym><extensions><x:radius xmlns:x=\"urn:x\">30</x:radius></extensions></wpt>"));
        assertThat(draft.area()).isEqualTo(CircleArea.of(new Point(44.25, -73.5), 30));
        assertThat(draft.profile().name()).isEqualTo("W");
        assertThat(draft.profile().description()).isEqualTo("D");
        assertThat(draft.profile().metadata()).isEqualTo(Map.of("sym", "Flag"));
    }

    @Test
    void aClosedRouteOrTrackIsAPolygon() {
        assertThat(area(gpx("<rte><name>R</name>" + points("rtept", 0, 0, 1, 0, 1, 1, 0, 0) + "</rte>")))
                .isEqualTo(Drawings.area("0 0,1 0,1 1"));
        assertThat(area(gpx("<trk><trkseg>" + points("trkpt", 0, 0, 1, 0, 1, 1, 0, 0) + "</trkseg><trkseg>"
                        + points("trkpt", 5, 0, 6, 0, 6, 1, 5, 0) + "</trkseg></trk>")))
                .isEqualTo(Drawings.area("0 0,1 0,1 1", "5 0,6 0,6 1"));
    }

    @Test
    void anOpenOneIsAnErrorThatSaysHowFarItIsOpen() {
        assertThat(error(gpx("<trk><name>Loop</name><trkseg>" + points("trkpt", 0, 0, 1, 0, 1, 1, 0, 0.0001)
                        + "</trkseg></trk>")))
                .isEqualTo("INVALID_GEOMETRY Feature 1 (Loop): the track is open: its ends are 11.1 m apart. One that"
                        + " ends exactly where it begins becomes a polygon");
        assertThat(error(gpx("<rte/>"))).contains("the route has no points");
    }

    @Test
    void wrongPositionsAreErrors() {
        assertThat(error(gpx("<wpt lat=\"91\" lon=\"0\"/>"))).contains("latitude -90 to 90");
        assertThat(error(gpx("<wpt lat=\"x\"/>"))).contains("attributes lat and lon");
        assertThat(error(gpx("<rte><rtept lat=\"1\"/></rte>"))).contains("attributes lat and lon");
    }

    @Test
    void oldFilesWithoutNamespaceAreRead() {
        assertThat(read("<gpx version=\"1.0\"><wpt lat=\"1\" lon=\"2\"/><wpt lat=\"1\" lon=\"2\"/></gpx>"))
                .hasSize(2);
    }
}
