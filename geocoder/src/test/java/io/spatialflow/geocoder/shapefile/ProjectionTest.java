package io.spatialflow.geocoder.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The points of {@code projections.tsv} were projected with PROJ 9 (pyproj 3.7), each as ESRI and as GDAL describe it. */
class ProjectionTest {

    private static final String GEOGRAPHIC =
            "GEOGCS[\"GCS_North_American_1983\",DATUM[\"D_North_American_1983\",SPHEROID[\"GRS_1980\",6378137,298.257222101]],"
                    + "PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.017453292519943295]]";

    /** In degrees, a centimetre. */
    private static final double CENTIMETER = 1e-7;

    static Stream<String> projected() {
        try (InputStream table = ProjectionTest.class.getResourceAsStream("projections.tsv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("projected")
    void whatAmericanAgenciesPublishInLandsWhereItIs(String line) throws IOException {
        String[] parts = line.split("\t");
        double[] pair = {Double.parseDouble(parts[3]), Double.parseDouble(parts[4])};
        Projection.of("x.shp", parts[5], false).toDegrees(pair);
        assertThat(pair[0]).as(parts[0]).isCloseTo(Double.parseDouble(parts[1]), within(CENTIMETER));
        assertThat(pair[1]).as(parts[0]).isCloseTo(Double.parseDouble(parts[2]), within(CENTIMETER));
    }

    @Test
    void degreesStayAsTheyAre() throws IOException {
        double[] pair = {-71.1, 42.3};
        Projection.of("x.shp", GEOGRAPHIC, true).toDegrees(pair);
        Projection.of("x.shp", null, true).toDegrees(pair);
        assertThat(pair).containsExactly(-71.1, 42.3);
    }

    @Test
    void withoutAPrjCoordinatesHaveToBeDegrees() {
        assertThatThrownBy(() -> Projection.of("x.shp", null, false))
                .isInstanceOf(DamagedShapefile.class)
                .hasMessageContainingAll("x.shp has no .prj", "ask its publisher");
        assertThatThrownBy(() -> Projection.of("x.shp", GEOGRAPHIC, false))
                .isInstanceOf(DamagedShapefile.class)
                .hasMessageContainingAll("x.shp", "says that coordinates are degrees, and they are not");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GRS_1980",6378137,298.257222101 | Clarke_1866",6378206.4,294.9786982
            PRIMEM["Greenwich",0]           | PRIMEM["Paris",2.337]
            UNIT["Degree",0.017453292519943295] | UNIT["Grad",0.01570796]
            """)
    void degreesOfAnotherDatumAreRefused(String here, String there) {
        assertThatThrownBy(() -> Projection.of("x.shp", GEOGRAPHIC.replace(here, there), true))
                .isInstanceOf(DamagedShapefile.class)
                .hasMessageContainingAll("x.shp", "other than NAD83 and WGS84", "ogr2ogr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PROJECTION[\"Krovak\"]",
                "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"Azimuth\",3]",
                "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"Central_Meridian\",abc]",
                "PARAMETER[\"Central_Meridian\",3]",
            })
    void anUnknownProjectionIsNotGuessedAt(String projection) {
        String prj = "PROJCS[\"Mine\"," + GEOGRAPHIC + "," + projection + ",UNIT[\"Meter\",1]]";
        assertThatThrownBy(() -> Projection.of("x.shp", prj, false))
                .isInstanceOf(DamagedShapefile.class)
                .hasMessageContainingAll("x.shp", "not known here, \"Mine\"", "ogr2ogr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "PROJCS[", "PROJCS[\"x\"", "PROJCS[\"x]", "GEOGCS[\"x\"]]", "[]", "A[B[C[1,]"})
    void nonsenseIsNoCoordinateSystem(String prj) {
        assertThatThrownBy(() -> Projection.of("x.shp", prj, true)).isInstanceOf(DamagedShapefile.class);
    }

    @Test
    void impossibleParametersAreNoCoordinateSystemEither() {
        String prj = "PROJCS[\"Mine\"," + GEOGRAPHIC + ",PROJECTION[\"Lambert_Conformal_Conic\"],"
                + "PARAMETER[\"Standard_Parallel_1\",40],PARAMETER[\"Standard_Parallel_2\",-40],UNIT[\"Meter\",1]]";
        assertThatThrownBy(() -> Projection.of("x.shp", prj, false)).isInstanceOf(DamagedShapefile.class);
    }

    @Test
    void whatIsNoPlaceInAProjectionIsNoPlaceAfterwards() throws IOException {
        Random random = new Random(8);
        for (String line : projected().toList()) {
            Projection projection = Projection.of("x.shp", line.split("\t")[5], false);
            double[] pairs = random.doubles(100, -1e9, 1e9).toArray();
            pairs[0] = Double.NaN;
            pairs[2] = Double.MAX_VALUE;
            pairs[5] = Double.NEGATIVE_INFINITY;
            assertThatCode(() -> projection.toDegrees(pairs)).as(line).doesNotThrowAnyException();
        }
    }
}
