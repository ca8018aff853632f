package io.spatialflow.server.exchange;

import static io.spatialflow.server.exchange.Files.area;
import static io.spatialflow.server.exchange.Files.draft;
import static io.spatialflow.server.exchange.Files.error;
import static io.spatialflow.server.exchange.Files.kml;
import static io.spatialflow.server.exchange.Files.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Drawings;
import io.spatialflow.server.geofence.Tag;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KmlReaderTest {

    private static final String SHELL = "<outerBoundaryIs><LinearRing><coordinates> 0,0,5 9,0,5\n9,9,5 0,9,5 0,0,5"
            + "</coordinates></LinearRing></outerBoundaryIs>";
    private static final String HOLE = "<innerBoundaryIs><LinearRing><coordinates>1,1 1,2 2,2 1,1</coordinates>"
            + "</LinearRing></innerBoundaryIs>";
    private static final String POINT = "<Point><coordinates>-73.5,44.25,0</coordinates></Point>";

    private static String placemark(String content) {
        return kml("<Placemark>" + content + "</Placemark>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " xmlns=\"http://earth.google.com/kml/2.0\"",
                " xmlns=\"http://earth.google.com/kml/2.1\"",
                " xmlns=\"http://www.opengis.net/kml/2.2\""
            })
    void allNamespacesAreRead(String namespace) {
        assertThat(read("<?xml version=\"1.0\"?><!-- hello --><kml" + namespace + "><Placemark>" + POINT
                        + "</Placemark><Folder><Placemark>" + POINT + "</Placemark></Folder></kml>"))
                .hasSize(2)
                .allMatch(Checked.Sound.class::isInstance);
    }

    @Test
    void aPolygonHasHolesAndTheOrderOfItsBoundariesDoesNotMatter() {
        assertThat(area(placemark("<Polygon>" + HOLE + "<tessellate>1</tessellate>" + SHELL + "</Polygon>")))
                .isEqualTo(Drawings.area("0 0,9 0,9 9,0 9/1 1,1 2,2 2"));
    }

    @Test
    void aMultiGeometryOfPolygonsIsOneFence() {
        String other = SHELL.replace(" 0,0,5 9,0,5\n9,9,5 0,9,5 0,0,5", "20,0 21,0 21,1 20,0");
        assertThat(area(placemark("<MultiGeometry><Polygon>" + SHELL + "</Polygon><MultiGeometry><Polygon>" + other
                        + "</Polygon></MultiGeometry></MultiGeometry>")))
                .isEqualTo(Drawings.area("0 0,9 0,9 9,0 9", "20 0,21 0,21 1"));
    }

    @Test
    void aPointIsACircle() {
        assertThat(area(placemark(POINT))).isEqualTo(CircleArea.of(new Point(44.25, -73.5), 100));
        assertThat(area(placemark(
                        "<ExtendedData><Data name=\"radius\"><displayName>r</displayName><value>12.5</value></Data>"
                                + "</ExtendedData>" + POINT)))
                .isEqualTo(CircleArea.of(new Point(44.25, -73.5), 12.5));
    }

    @Test
    void whatIsKnownOfAPlacemarkIsKept() {
        Draft draft = draft(placemark("<name>\n  A &amp; B &#x41;<![CDATA[<i>]]> </name><description>d</description>"
                + "<styleUrl>#s</styleUrl><atom:author xmlns:atom=\"http://www.w3.org/2005/Atom\"><atom:name>no"
                + "</atom:name></atom:author><ExtendedData><SchemaData schemaUrl=\"#x\"><SimpleData name=\"owner\">me"
                + "</SimpleData></SchemaData><Data name=\"tags\"><value>a, b</value></Data>"
                + "<x:plan xmlns:x=\"urn:x\">7</x:plan></ExtendedData>" + POINT));
        assertThat(draft.profile().name()).isEqualTo("A & B A<i>");
        assertThat(draft.profile().description()).isEqualTo("d");
        assertThat(draft.profile().tags()).containsExactly(new Tag("a"), new Tag("b"));
        assertThat(draft.profile().metadata()).isEqualTo(Map.of("owner", "me", "plan", "7"));
    }

    @Test
    void anErrorSaysWhatIsWrongWithWhichPlacemark() {
        assertThat(error(placemark("<name>Way</name><LineString><coordinates>0,0 1,1</coordinates></LineString>")))
                .isEqualTo("UNSUPPORTED_GEOMETRY Feature 1 (Way): a geofence is made of Polygons or one Point, not of a"
                        + " LineString");
        assertThat(error(placemark("<name>Nothing</name>"))).contains("Feature 1 (Nothing): it has no geometry");
        assertThat(error(placemark("<MultiGeometry>" + POINT + "<Polygon>" + SHELL + "</Polygon></MultiGeometry>")))
                .contains("1 points and 1 polygons");
        assertThat(error(placemark("<Polygon>" + SHELL + SHELL + "</Polygon>"))).contains("one outerBoundaryIs");
        assertThat(error(placemark("<Polygon/>"))).contains("one outerBoundaryIs");
        assertThat(error(placemark("<Point><coordinates>1;2</coordinates></Point>")))
                .contains("not 1;2");
        assertThat(error(placemark("<Point><coordinates>NaN,1f</coordinates></Point>")))
                .contains("not NaN,1f");
        assertThat(error(kml("<NetworkLink><name>n</name></NetworkLink>"))).contains("a NetworkLink has no area");
    }

    @Test
    void millionsOfPositionsAreNotHeld() {
        String shell = SHELL.replace("0,0,5 9", "1,1 ".repeat(Positions.MOST + 1) + "0,0,5 9");
        assertThat(error(placemark("<Polygon>" + shell + "</Polygon>"))).contains("more than 20000 positions");
    }
}
