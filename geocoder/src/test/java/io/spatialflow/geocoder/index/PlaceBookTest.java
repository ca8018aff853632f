package io.spatialflow.geocoder.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.spatialflow.geocoder.address.StreetName;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceBookTest {

    private static final Point CENTER = new Point(44.1, -73.3);
    private static final PostalArea ADDISON = PostalArea.of("Addison", "Addison", "VT", "05491");
    private static final Scope TOWN = Scope.city("vt", "addison");

    private final PlaceBook book = new PlaceBook();

    @Test
    void aPlaceHoldsNearlyAllOfItsRows() {
        Random random = new Random(1);
        List<Point> points = Stream.generate(
                        () -> CENTER.towards(random.nextDouble() * 360, Length.ofMeters(8_000 * random.nextDouble())))
                .limit(5_000)
                .toList();
        points.forEach(point -> add(ADDISON, point));
        PlaceExtent town = extent(TOWN);
        assertThat(points.stream().filter(town.circle()::contains).count()).isGreaterThan(4_750);
        assertThat(town.circle().radius()).isLessThan(Length.ofMeters(16_000));
        assertThat(town.circle().center().distanceTo(CENTER)).isLessThan(Length.ofMeters(300));
        assertThat(town.rows()).isEqualTo(5_000);
    }

    @Test
    void oneStrayRowDoesNotStretchATownOverAContinent() {
        for (int i = 0; i < 5_000; i++) {
            add(ADDISON, CENTER.towards(i, Length.ofMeters(3_000)));
        }
        add(ADDISON, new Point(34, -118));
        assertThat(extent(TOWN).circle().radius()).isLessThan(Length.ofMeters(150_000));
        assertThat(extent(TOWN).circle().center().distanceTo(CENTER)).isLessThan(Length.ofMeters(3_000));
        assertThat(extent(TOWN).circle().contains(new Point(34, -118))).isFalse();
    }

    @Test
    void rowsOnOnePointStillMakeAPlace() {
        for (int i = 0; i < 1_000; i++) {
            add(ADDISON, CENTER);
        }
        assertThat(extent(TOWN).circle().radius().meters()).isBetween(1_000.0, 1_200.0);
    }

    @Test
    void aTownKnowsItsPostcodesInOrder() {
        add(PostalArea.of("Addison", "", "VT", "05491"), CENTER);
        add(PostalArea.of("ADDISON", "", "Vermont", "05456-1234"), CENTER);
        add(PostalArea.of("Addison", "", "VT", ""), CENTER);
        assertThat(extent(TOWN).postcodes()).containsExactly("05456", "05491");
        assertThat(extent(TOWN).name()).isEqualTo("Addison");
        assertThat(extent(Scope.zip("05491")).postcodes()).isEmpty();
        assertThat(extent(Scope.zip("05491")).rows()).isEqualTo(1);
    }

    @Test
    void aRowCountsForEveryPlaceThatHoldsIt() {
        add(new PostalArea("Vergennes", "Panton", "Addison", "VT", "05491"), CENTER);
        add(PostalArea.UNKNOWN, CENTER);
        add(PostalArea.of("Toronto", "York", "", ""), CENTER);
        assertThat(extents().keySet())
                .containsExactlyInAnyOrder(
                        Scope.state("vt"),
                        Scope.zip("05491"),
                        Scope.city("vt", "vergennes"),
                        Scope.cityAnywhere("vergennes"),
                        Scope.city("vt", "panton"),
                        Scope.cityAnywhere("panton"),
                        Scope.district("vt", "addison"),
                        Scope.cityAnywhere("toronto"));
    }

    @ParameterizedTest(name = "a {0} without a radius reaches {1} m")
    @CsvSource({"POSTCODE, 7000", "CITY, 6000", "COUNTY, 31000"})
    void aListedPlaceReachesAsFarAsUsual(Place.Kind kind, int meters) {
        book.add(new Place(kind, "Addison", ADDISON, CENTER, Length.ofMeters(0)));
        Scope scope = switch (kind) {
            case POSTCODE -> Scope.zip("05491");
            case COUNTY -> Scope.district("vt", "addison");
            default -> TOWN;
        };
        assertThat(extent(scope).circle().radius().meters()).isEqualTo(meters);
        assertThat(extent(scope).circle().center()).isEqualTo(CENTER);
    }

    @Test
    void aListedPlaceReachesAsFarAsItsListSays() {
        book.add(new Place(Place.Kind.CITY, "Addison", ADDISON, CENTER, Length.ofMeters(12_345)));
        add(ADDISON, CENTER);
        assertThat(extent(TOWN).circle().radius().meters()).isEqualTo(13_345);
    }

    @Test
    void aListedPostcodeBelongsToTheTownThatItServes() {
        PostalArea zip = new PostalArea("", "", "", "VT", "5491");
        book.add(new Place(Place.Kind.POSTCODE, "Vergennes", zip, CENTER, Length.ofMeters(0)));
        assertThat(extent(Scope.city("vt", "vergennes")).postcodes()).containsExactly("05491");
        assertThat(extent(Scope.cityAnywhere("vergennes")).postcodes()).containsExactly("05491");
    }

    @Test
    void aListedStateAddsNothing() {
        book.add(new Place(Place.Kind.STATE, "Vermont", ADDISON, CENTER, Length.ofMeters(0)));
        assertThat(extents()).isEmpty();
    }

    @Test
    void aPlaceHasANameAndAPostcodeItsDigits() {
        Length none = Length.ofMeters(0);
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(Place.Kind.CITY, " ", ADDISON, CENTER, none));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Place(Place.Kind.POSTCODE, "Addison", PostalArea.UNKNOWN, CENTER, none));
    }

    @ParameterizedTest(name = "{0},{1} and {2},{3}")
    @CsvSource({
        "52, 179.9, 52, -179.9",
        "0, 180, 0, -180",
        "90, 0, 90, 180",
        "-90, 10, -90, -170",
        "90, 0, -90, 0",
        "45, -180, -45, 180"
    })
    void noPointIsSoFarOutThatThereIsNoCircle(double lat1, double lng1, double lat2, double lng2) {
        add(ADDISON, new Point(lat1, lng1));
        add(ADDISON, new Point(lat2, lng2));
        assertThat(extent(TOWN).circle().radius().meters()).isBetween(1_000.0, 2_000_000.0);
    }

    @Test
    void anExtentIsReadAsItWasWritten() {
        for (int i = 0; i < 50; i++) {
            add(PostalArea.of("Addison", "", "VT", "0549" + i % 7), CENTER.towards(i, Length.ofMeters(4_000)));
        }
        PlaceExtent extent = extent(TOWN);
        ByteWriter out = new ByteWriter();
        extent.write(out);
        PlaceExtent read = PlaceExtent.read(new ByteReader(out.toBytes(), 0));
        assertThat(read.name()).isEqualTo("Addison");
        assertThat(read.rows()).isEqualTo(50);
        assertThat(read.postcodes()).isEqualTo(extent.postcodes()).hasSize(7);
        assertThat(read.circle().center().distanceTo(extent.circle().center())).isLessThan(Length.ofMeters(0.01));
        assertThat(extent.circle().radius().meters() - read.circle().radius().meters())
                .isBetween(0.0, 1.0);
    }

    private void add(PostalArea area, Point point) {
        book.add(StreetKey.of(area, StreetName.of("Maple St")), area, point);
    }

    private PlaceExtent extent(Scope scope) {
        return extents().get(scope);
    }

    private Map<Scope, PlaceExtent> extents() {
        Map<Scope, PlaceExtent> extents = new HashMap<>();
        book.forEach(extents::put);
        return extents;
    }
}
