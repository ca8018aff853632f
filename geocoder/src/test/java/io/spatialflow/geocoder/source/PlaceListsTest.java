package io.spatialflow.geocoder.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.SharedData;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Place;
import io.spatialflow.geocoder.index.PostalArea;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceListsTest {

    private static final String PLACES =
            "USPS\tGEOID\tANSICODE\tNAME\tLSAD\tFUNCSTAT\tALAND\tAWATER\tALAND_SQMI\tAWATER_SQMI\tINTPTLAT\tINTPTLONG"
                    + "                                                     \n";
    private static final String SUBDIVISIONS = PLACES.replace("LSAD\t", "");
    private static final String COUNTIES = SUBDIVISIONS.replace("FUNCSTAT\t", "");
    private static final String ZIPS = "GEOID\tALAND\tAWATER\tALAND_SQMI\tAWATER_SQMI\tINTPTLAT\tINTPTLONG   \n";

    private final List<Place> places = new ArrayList<>();

    @Test
    void geoNamesGivesZipsWithTheirCities() throws IOException {
        read("US\t99553\tAkutan\tAlaska\tAK\tAleutians East\t013\t\t\t54.143\t-165.7854\t1\n");
        assertThat(places)
                .containsExactly(new Place(
                        Place.Kind.POSTCODE,
                        "Akutan",
                        PostalArea.of("Akutan", "Aleutians East", "AK", "99553"),
                        new Point(54.143, -165.7854),
                        Length.ofMeters(0)));
    }

    @Test
    void geoNamesOfTheWorldGivesTheUnitedStatesAndTheirTerritories() throws IOException {
        SourceReport report = read("""
                AD\tAD100\tCanillo\t\t\t\t\t\t\t42.5833\t1.6667\t6
                PR\t00601\tAdjuntas\t\t\tAdjuntas\t001\t\t\t18.1788\t-66.7516\t4
                US\t5491\t"Vergennes\tVermont\tVT\tAddison\t001\t\t\t44.1723\t-73.2521\t4
                US\t05492
                """);
        assertThat(places).extracting(place -> place.area().region()).containsExactly("PR", "VT");
        assertThat(report.refusals())
                .containsEntry(Refusal.ABROAD, new SourceReport.Refused(1, List.of(1L)))
                .containsEntry(Refusal.MALFORMED, new SourceReport.Refused(1, List.of(4L)));
    }

    @Test
    void aTableOfZipsIsReadByItsColumns() throws IOException {
        read("zip,city,state,county,lat,lon,accuracy\n99553,Akutan,AK,Aleutians East,54.143,-165.7854,1\n");
        assertThat(places)
                .containsExactly(new Place(
                        Place.Kind.POSTCODE,
                        "Akutan",
                        PostalArea.of("Akutan", "Aleutians East", "AK", "99553"),
                        new Point(54.143, -165.7854),
                        Length.ofMeters(0)));
    }

    @Test
    void aTableOfPlacesHasCitiesCountiesAndStates() throws IOException {
        SourceReport report = read("""
                name,state,level,lat,lon,population_rank
                Vermont,,state,44.0,-72.7,50
                Addison County,VT,county,44.1,-73.1,51
                "Winston, Salem",NC,city,36.1,-80.2,52
                Milky Way,,galaxy,36.1,-80.2,53
                """);
        assertThat(places)
                .extracting(Place::kind, Place::name, place -> place.area().region())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Place.Kind.STATE, "Vermont", "VT"),
                        org.assertj.core.groups.Tuple.tuple(Place.Kind.COUNTY, "Addison County", "VT"),
                        org.assertj.core.groups.Tuple.tuple(Place.Kind.CITY, "Winston, Salem", "NC"));
        assertThat(report.refusals()).containsOnlyKeys(Refusal.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Addison town                                     | Addison
            Burlington city                                  | Burlington
            Salt Lake City city                              | Salt Lake City
            Quartzsite CDP                                   | Quartzsite
            Unorganized Borough UT                           | Unorganized Borough
            Village of the Branch village                    | Village of the Branch
            Nashville-Davidson metropolitan government (balance) | Nashville-Davidson
            Lexington-Fayette urban county                   | Lexington-Fayette
            Canton charter township                          | Canton
            Cañon City city                                  | Cañon City
            """)
    void whatKindOfPlaceItIsNobodyWrites(String name, String written) throws IOException {
        read(PLACES + "VT\t5000325\t02378\t" + name + "\t43\tA\t100\t0\t1\t0\t44.1\t-73.3\n");
        assertThat(places).singleElement().satisfies(place -> {
            assertThat(place.kind()).isEqualTo(Place.Kind.CITY);
            assertThat(place.name()).isEqualTo(written);
            assertThat(place.area()).isEqualTo(PostalArea.of("", "", "VT", ""));
        });
    }

    @Test
    void aPlaceReachesAsFarAsACircleOfItsLand() throws IOException {
        read(PLACES + "VT\t5000325\t02378\tAddison town\t43\tA\t" + (long) (Math.PI * 1e6 * 25)
                + "\t0\t1\t0\t44.1\t-73.3   \n");
        assertThat(places.getFirst().radius().meters()).isCloseTo(5000, org.assertj.core.data.Offset.offset(0.1));
    }

    @Test
    void countySubdivisionsCountiesAndZipAreasAreToldByTheirNumbers() throws IOException {
        read(SUBDIVISIONS + "VT\t5000100325\t01456\tAddison town\tA\t100\t0\t1\t0\t44.1\t-73.3\n"
                + "VT\t5000100000\t00000\tCounty subdivisions not defined\tF\t0\t0\t1\t0\t44.1\t-73.3\n");
        read(COUNTIES + "VT\t50001\t01461758\tAddison County\t1984\t0\t1\t0\t44.1\t-73.3\n");
        read(ZIPS + "05491\t100\t0\t1\t0\t44.1\t-73.3\n");
        read(ZIPS.replace('\t', '|') + "05492|100|0|1|0|44.1|-73.3\n");
        assertThat(places)
                .extracting(place ->
                        place.kind() + " " + place.name() + " " + place.area().postcode())
                .containsExactly(
                        "CITY Addison ", "COUNTY Addison County ", "POSTCODE 05491 05491", "POSTCODE 05492 05492");
    }

    @Test
    void theArchivesOfTheCensusAreReadAsTheyAre(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("2024_Gaz_zcta_national.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("2024_Gaz_zcta_national.txt"));
            zip.write((ZIPS + "05491\t100\t0\t1\t0\t44.1\t-73.3\n").getBytes(UTF_8));
        }
        Sources.read(file, SourceOptions.NONE, Progress.NONE, row -> places.add((Place) row));
        assertThat(places).hasSize(1);
        assertThat(Sources.licenceOf(file)).contains("Census");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            05491,,VT,44,-73           | NO_NAME
            ,Addison,VT,44,-73         | NO_NAME
            VT491,Addison,VT,44,-73    | NO_NAME
            05491,Addison,VT,0,0       | NULL_ISLAND
            05491,Addison,VT,x,-73     | BAD_COORDINATES
            05491,Addison,VT,-73,44    | BAD_COORDINATES
            05491,Addison              | MALFORMED
            """)
    void aRowThatIsNoPlaceIsCountedWithItsReason(String row, Refusal refusal) throws IOException {
        SourceReport report = read("zip,city,state,lat,lon\n" + row + "\n05491,Addison,VT,44,-73\n");
        assertThat(places).hasSize(1);
        assertThat(report.refusals()).containsOnlyKeys(refusal);
        assertThat(report.refusals().get(refusal).firstRows()).containsExactly(2L);
    }

    @ParameterizedTest
    @CsvSource({"geonames_postal_US.txt.gz,41483,1", "us_zip.csv.gz,41483,1", "us_places.csv.gz,35903,0"})
    void realListsAreReadWhole(String file, long rows, long refused) throws IOException {
        SourceReport report = Sources.read(
                SharedData.file("gazetteer/" + file),
                SourceOptions.NONE,
                Progress.NONE,
                row -> places.add((Place) row));
        assertThat(report.accepted() + report.refused()).isEqualTo(rows);
        // One ZIP lies far outside its state.
        assertThat(report.refused()).isEqualTo(refused);
        assertThat(Set.of(Refusal.OUTSIDE_STATE)).containsAll(report.refusals().keySet());
    }

    private SourceReport read(String text) throws IOException {
        return Sources.read(
                text.getBytes(UTF_8), "test.txt", SourceOptions.NONE, Progress.NONE, row -> places.add((Place) row));
    }
}
