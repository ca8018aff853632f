package io.spatialflow.geocoder.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressRange.Parity;
import io.spatialflow.geocoder.index.AddressRange.Side;
import io.spatialflow.geocoder.index.Vocabulary.Spelling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a gazetteer knows besides its houses: extents of places, names of streets and towns, ranges. */
class PlacesOfAGazetteerTest {

    private static final Point HERE = new Point(44.1, -73.3);
    private static final Point THERE = new Point(44.2, -73.1);
    private static final PostalArea ADDISON = new PostalArea("Addison", "Panton", "Addison", "VT", "05491");
    private static final PostalArea BRISTOL = PostalArea.of("Bristol", "Addison", "VT", "05443");
    private static final PostalArea DERRY = PostalArea.of("Derry", "", "NH", "03038");

    private Gazetteers gazetteers;
    private Snapshot snapshot;
    private Gazetteer.Cursor cursor;

    @BeforeEach
    void build(@TempDir Path folder) throws IOException {
        gazetteers = Gazetteers.open(folder);
        Samples.build(
                gazetteers,
                Samples.named("vt"),
                List.of(
                        new AddressPoint(HERE, "1", "Maple St", "", ADDISON),
                        new AddressPoint(HERE, "3", "N Maple St", "", ADDISON),
                        new AddressPoint(THERE, "5", "Glen Ridge Rd", "", BRISTOL),
                        new AddressPoint(THERE, "5", "Oak Ln", "", DERRY),
                        new AddressRange(List.of(HERE, THERE), "9", "1", Parity.ODD, Side.LEFT, "Maple St", ADDISON),
                        new AddressRange(List.of(HERE, THERE), "1", "9", Parity.ALL, Side.LEFT, "Lake Rd", BRISTOL),
                        new Place(Place.Kind.CITY, "Ripton", ADDISON, THERE, Length.ofMeters(4_000))));
        snapshot = gazetteers.snapshot();
        cursor = snapshot.gazetteers().getFirst().cursor();
    }

    @AfterEach
    void close() {
        snapshot.close();
        gazetteers.close();
    }

    @ParameterizedTest(name = "{0} has {1} rows")
    @CsvSource({
        "vt/, 5",
        "nh/, 1",
        "05491/, 3",
        "vt:addison/, 3",
        "vt:panton/, 3",
        ":bristol/, 2",
        "vt::addison/, 5",
        "vt:ripton/, 1",
        "nh:derry/, 1"
    })
    void aPlaceHasAnExtent(String scope, int rows) {
        assertThat(cursor.extents(new Scope(scope)))
                .singleElement()
                .satisfies(extent -> assertThat(extent.rows()).isEqualTo(rows));
    }

    @ParameterizedTest
    @CsvSource({"me/", "vt:derry/", "vt:addiso/", "vt:addison", "05492/", "/"})
    void whatIsNoPlaceHasNone(String scope) {
        assertThat(cursor.extents(new Scope(scope))).isEmpty();
    }

    @Test
    void anExtentLiesWhereItsRowsLie() {
        PlaceExtent addison = cursor.extents(Scope.city("vt", "addison")).getFirst();
        assertThat(addison.name()).isEqualTo("Addison");
        assertThat(addison.postcodes()).containsExactly("05491");
        assertThat(addison.circle().contains(HERE)).isTrue();
        PlaceExtent ripton = cursor.extents(Scope.city("vt", "ripton")).getFirst();
        assertThat(ripton.circle().center().distanceTo(THERE)).isLessThan(Length.ofMeters(0.01));
        assertThat(ripton.circle().radius()).isEqualTo(Length.ofMeters(5_000));
    }

    @Test
    void streetsGoByTheirBareNamesInTheirTownZipAndState() {
        for (Scope scope : List.of(Scope.city("vt", "addison"), Scope.zip("05491"), Scope.state("vt"))) {
            assertThat(cursor.streets(scope).near("mapel")).containsExactly(new Spelling("maple", 1));
        }
        assertThat(cursor.streets(Scope.city("vt", "addison")).size()).isEqualTo(1);
        assertThat(cursor.streets(Scope.city("vt", "bristol")).near("glenrdg"))
                .containsExactly(new Spelling("gln rdg", 2));
        assertThat(cursor.streets(Scope.city("vt", "bristol")).near("glenridge"))
                .containsExactly(new Spelling("gln rdg", 0));
        assertThat(cursor.streets(Scope.state("nh")).near("mapel")).isEmpty();
        assertThat(cursor.streets(Scope.city("vt", "nowhere")).size()).isZero();
    }

    @Test
    void townsAreThoseOfTheirStateAndNoCounties() {
        assertThat(cursor.towns("vt").size()).isEqualTo(4);
        assertThat(cursor.towns("vt").near("adison")).containsExactly(new Spelling("addison", 1));
        assertThat(cursor.towns("vt").near("riptin")).containsExactly(new Spelling("ripton", 1));
        assertThat(cursor.towns("nh").near("adison")).isEmpty();
        assertThat(cursor.towns("zz").size()).isZero();
    }

    @Test
    void namesOfAReplacedGazetteerAreForgotten() throws IOException {
        assertThat(cursor.towns("vt").size()).isEqualTo(4);
        Samples.build(gazetteers, Samples.named("vt"), "1|Elm St||Stowe||VT||44|-72");
        try (Snapshot fresh = gazetteers.snapshot()) {
            Gazetteer.Cursor now = fresh.gazetteers().getFirst().cursor();
            assertThat(now.towns("vt").size()).isEqualTo(1);
            assertThat(now.streets(Scope.state("vt")).near("maple")).isEmpty();
        }
        assertThat(cursor.towns("vt").near("adison")).hasSize(1);
    }

    @Test
    void aListedTownIsKnownWithoutAStreet() {
        assertThat(cursor.knows(Scope.city("vt", "ripton"))).isTrue();
        assertThat(cursor.find(Scope.city("vt", "ripton"), "maple st", 9)).isEmpty();
    }

    @Test
    void aStreetHoldsItsHousesAndItsRanges() {
        Street maple = cursor.find(Scope.zip("05491"), "maple st", 9).getFirst();
        assertThat(maple.houses())
                .singleElement()
                .satisfies(house -> assertThat(house.point()).isEqualTo(HERE));
        assertThat(maple.ranges())
                .containsExactly(new Street.Range("", 1, 9, Parity.ODD, Side.RIGHT, List.of(THERE, HERE)));
        assertThat(maple.hasRanges()).isTrue();
        assertThat(cursor.find(Scope.zip("03038"), "oak ln", 9).getFirst().hasRanges())
                .isFalse();
        Street lake = cursor.find(Scope.zip("05443"), "lk rd", 9).getFirst();
        assertThat(lake.houses()).isEmpty();
        assertThat(lake.ranges()).hasSize(1);
    }

    @Test
    void onlySoManyStreetsAreGivenAndAlwaysTheSame() {
        List<Street> all = cursor.findLeniently(Scope.state("vt"), "maple", 9);
        assertThat(all).extracting(Street::name).containsExactlyInAnyOrder("Maple St", "N Maple St");
        assertThat(cursor.findLeniently(Scope.state("vt"), "maple", 1))
                .singleElement()
                .satisfies(first ->
                        assertThat(first.name()).isEqualTo(all.getFirst().name()));
    }
}
