package io.spatialflow.server.exchange;

import static io.spatialflow.server.exchange.Files.area;
import static io.spatialflow.server.exchange.Files.collection;
import static io.spatialflow.server.exchange.Files.draft;
import static io.spatialflow.server.exchange.Files.error;
import static io.spatialflow.server.exchange.Files.feature;
import static io.spatialflow.server.exchange.Files.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Drawings;
import io.spatialflow.server.geofence.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonReaderTest {

    private static final String SQUARE = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}";
    private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[-73.5,44.25]}";

    @Test
    void aBareGeometryAFeatureAndACollectionAreRead() {
        assertThat(area(SQUARE)).isEqualTo(Drawings.area("0 0,1 0,1 1,0 1"));
        assertThat(area(feature(SQUARE, "null"))).isEqualTo(Drawings.area("0 0,1 0,1 1,0 1"));
        assertThat(read(collection(feature(SQUARE, "{}"), feature(POINT, "{}"))))
                .hasSize(2);
        assertThat(read(collection())).isEmpty();
    }

    @Test
    void theTypeOfACollectionMayComeLast() {
        assertThat(read("{\"features\":[" + feature(POINT, "{}")
                        + "],\"crs\":{\"x\":[1]},\"type\":\"FeatureCollection\"}"))
                .hasSize(1);
    }

    @Test
    void aPointIsACircleOfItsOwnRadiusOrTheDefault() {
        assertThat(area(POINT)).isEqualTo(CircleArea.of(new Point(44.25, -73.5), 100));
        assertThat(area(feature(POINT, "{\"Radius\":\"12.5\"}")))
                .isEqualTo(CircleArea.of(new Point(44.25, -73.5), 12.5));
        assertThat(area(feature(POINT, "{\"buffer_meters\":7}"))).isEqualTo(CircleArea.of(new Point(44.25, -73.5), 7));
        assertThat(area("{\"type\":\"Circle\",\"center\":[-73.5,44.25],\"radius_meters\":9.5}"))
                .isEqualTo(CircleArea.of(new Point(44.25, -73.5), 9.5));
    }

    @Test
    void aMultiPolygonAndACollectionOfPolygonsAreOneFence() {
        String two = "[[[[0,0],[1,0],[1,1]]],[[[5,0],[6,0],[6,1]]]]";
        assertThat(area("{\"type\":\"MultiPolygon\",\"coordinates\":" + two + "}"))
                .isEqualTo(Drawings.area("0 0,1 0,1 1", "5 0,6 0,6 1"));
        assertThat(area("{\"type\":\"GeometryCollection\",\"geometries\":[" + SQUARE + "]}"))
                .isEqualTo(Drawings.area("0 0,1 0,1 1,0 1"));
    }

    @Test
    void whatIsKnownOfAFeatureIsKept() {
        Draft draft = draft(feature(
                SQUARE,
                "{\"NAME\":\"Depot\",\"description\":\"North\",\"tags\":[\"a:b\",\"A:B\",\"c\"],\"group\":\"Sites\","
                        + "\"address\":\"1 Main St\",\"metadata\":{\"k\":[1,2.5,null,{\"x\":true}]},\"owner\":7}"));
        assertThat(draft.profile().name()).isEqualTo("Depot");
        assertThat(draft.profile().description()).isEqualTo("North");
        assertThat(draft.profile().tags()).containsExactly(new Tag("a:b"), new Tag("c"));
        assertThat(draft.groupName()).isEqualTo("Sites");
        assertThat(draft.origin().address()).isEqualTo("1 Main St");
        assertThat(draft.profile().metadata().toString()).isEqualTo("{k=[1, 2.5, null, {x=true}], owner=7}");
    }

    @Test
    void whatDoesNotFitItsPlaceIsKeptAsMetadata() {
        String longText = "x".repeat(501);
        Draft draft =
                draft(feature(POINT, "{\"name\":\" \",\"description\":\"" + longText + "\",\"tags\":{\"osm\":1}}"));
        assertThat(draft.profile().name()).isEqualTo("Feature 1");
        assertThat(draft.profile().description()).isNull();
        assertThat(draft.profile().metadata()).isEqualTo(Map.of("description", longText, "tags", Map.of("osm", 1)));
    }

    @Test
    void theOptionsAreForEachFeature() {
        UploadOptions options = new UploadOptions("All", List.of(new Tag("new")), 55, false);
        Draft draft = draft(
                read(feature(POINT, "{\"group\":\"Own\",\"tags\":\"own\"}").getBytes(StandardCharsets.UTF_8), options)
                        .getFirst());
        assertThat(draft.groupName()).isEqualTo("All");
        assertThat(draft.profile().tags()).containsExactly(new Tag("own"), new Tag("new"));
        assertThat(draft.area()).isEqualTo(CircleArea.of(new Point(44.25, -73.5), 55));
    }

    @Test
    void anErrorNamesFeatureNameAndVertex() {
        assertThat(error(feature(
                        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1]]]}",
                        "{\"name\":\"Bow tie\"}")))
                .startsWith("INVALID_GEOMETRY Feature 1 (Bow tie): ring 1")
                .contains("vertex");
        assertThat(error(feature("{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]}", "{}")))
                .isEqualTo("UNSUPPORTED_GEOMETRY Feature 1: a geofence is made of a Polygon, MultiPolygon, Circle or"
                        + " Point, not of a LineString");
        assertThat(error(feature(
                        "{\"type\":\"GeometryCollection\",\"geometries\":[" + SQUARE + "," + POINT + "]}", "{}")))
                .contains("GeometryCollection has something else than polygons: a Point");
        assertThat(error(feature("null", "{}"))).contains("it has no geometry");
    }

    @Test
    void eachKindOfFaultHasItsCode() {
        assertThat(error(feature(POINT, "{\"radius\":0}"))).startsWith("INVALID_RADIUS");
        assertThat(error(feature(POINT, "{\"radius\":100001}"))).startsWith("INVALID_RADIUS");
        assertThat(error(feature("{\"type\":\"Point\",\"coordinates\":[0,91]}", "{}")))
                .startsWith("INVALID_GEOMETRY");
        assertThat(error(feature("{\"type\":\"Point\",\"coordinates\":[\"0\",1]}", "{}")))
                .startsWith("INVALID_GEOMETRY");
        assertThat(error(feature("{\"type\":\"Point\",\"coordinates\":[1e999,1]}", "{}")))
                .startsWith("INVALID_GEOMETRY");
        assertThat(error(feature(POINT, "{\"name\":\"" + "x".repeat(256) + "\"}")))
                .startsWith("INVALID_NAME");
        assertThat(error(feature(POINT, "{\"name\":\"a\\u0000\"}"))).startsWith("INVALID_NAME");
        assertThat(error(feature(POINT, "{\"tags\":\"a,b!\"}"))).startsWith("INVALID_TAGS");
        assertThat(error(feature(POINT, "{\"group\":\"" + "x".repeat(101) + "\"}")))
                .startsWith("INVALID_GROUP");
        assertThat(error(feature(POINT, "{\"x\":\"\\ud800\"}"))).startsWith("INVALID_METADATA");
        assertThat(error(feature(POINT, "{\"x\":1e999}"))).startsWith("INVALID_METADATA");
        assertThat(error(feature(POINT, "{\"x\":\"" + "x".repeat(17_000) + "\"}")))
                .startsWith("INVALID_METADATA");
    }

    @Test
    void whatIsNoFeatureIsAnErrorAndTheRestIsRead() {
        List<Checked> features = read(collection("null", "5", POINT, feature(POINT, "{}")));
        assertThat(features).hasSize(4);
        assertThat(features.subList(0, 3)).allMatch(Checked.Faulty.class::isInstance);
        assertThat(features.getLast()).isInstanceOf(Checked.Sound.class);
    }

    @Test
    void aFeatureOfFarTooManyNumbersIsNotHeld() {
        String ring = "[0,0],".repeat(60_000) + "[0,0]";
        assertThat(error(collection(feature("{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}", "{}"))))
                .contains("far too large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"type\":\"FeatureCollection\"}",
                "{\"type\":\"FeatureCollection\",\"features\":{}}",
                "{\"type\":\"Feature\",\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":[]} x",
                "{\"type\":\"FeatureCollection\",\"features\":[]}{}",
                "{\"type\":\"FeatureCollection\",\"features\":[",
                "{\"type\":\"FeatureCollection\",\"features\":[],\"features\":[]}",
                "hello",
                "",
                "PK\u0003\u0004..."
            })
    void whatIsNoGeoJsonIsRefusedWhole(String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(Unreadable.class).hasMessageMatching("(?s).{20,}");
    }

    @Test
    void nestingIsBounded() {
        assertThatThrownBy(() -> read(feature(POINT, "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("depth");
    }
}
