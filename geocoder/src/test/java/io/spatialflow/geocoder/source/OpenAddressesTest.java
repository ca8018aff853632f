package io.spatialflow.geocoder.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.ReferenceRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAddressesTest {

    private static final String HEADER = "LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE,ID,HASH\n";
    private static final String ROW = "-73.29,44.11,110,Maple St,4B,Addison,Addison,Vermont,05491,1,ab\n";
    private static final AddressPoint POINT = new AddressPoint(
            new Point(44.11, -73.29), "110", "Maple St", "4B", PostalArea.of("Addison", "Addison", "VT", "05491"));
    private static final String FEATURE = """
            {"type":"Feature","properties":{"number":"110","street":"Maple St","unit":"4B","city":"Addison",
            "district":"Addison","region":"Vermont","postcode":"05491","hash":"ab","extra":{"a":[1]}},
            "geometry":{"type":"Point","coordinates":[-73.29,44.11,12.5]}}
            """.replace("\n", "");

    private final List<AddressPoint> points = new ArrayList<>();

    @Test
    void csvIsReadByTheNamesOfItsColumns() throws IOException {
        read(HEADER + ROW);
        assertThat(points).containsExactly(POINT);
    }

    @Test
    void columnsMayComeInAnyOrderAndCaseWithOthersBetween() throws IOException {
        read("\ufeffname,Street,SOURCE,number,LAT,lon\r\nCafé,\"Maple, St\",x,110,44.11,-73.29\r\n\r\n");
        assertThat(points)
                .containsExactly(
                        new AddressPoint(new Point(44.11, -73.29), "110", "Maple, St", "", PostalArea.UNKNOWN));
    }

    @Test
    void geoJsonIsReadLineByLine() throws IOException {
        read(FEATURE + "\n\n" + FEATURE + "\n");
        assertThat(points).containsExactly(POINT, POINT);
    }

    @Test
    void geoJsonIsReadAsACollection() throws IOException {
        read("{\"type\":\"FeatureCollection\",\"features\":[" + FEATURE + "," + FEATURE + "],\"name\":\"x\"}");
        assertThat(points).containsExactly(POINT, POINT);
    }

    @Test
    void numbersInGeoJsonMayBeNumbers() throws IOException {
        read(FEATURE.replace("\"110\"", "110").replace("\"05491\"", "5491"));
        assertThat(points).singleElement().satisfies(point -> {
            assertThat(point.number()).isEqualTo("110");
            assertThat(point.area().postcode()).isEqualTo("5491");
        });
    }

    @Test
    void gzipIsNoticedWhateverTheFileIsCalled(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("data.txt");
        Files.write(file, gzipped(HEADER + ROW));
        List<Long> progress = new ArrayList<>();
        SourceReport report = Sources.read(
                file,
                SourceOptions.NONE,
                (read, total, rows) -> progress.addAll(List.of(read, total, rows)),
                this::keep);
        assertThat(points).containsExactly(POINT);
        assertThat(report.bytes()).isEqualTo(Files.size(file));
        assertThat(progress).endsWith(Files.size(file), Files.size(file), 1L);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            -73.29,44.11,,Maple St            | NO_NUMBER
            -73.29,44.11,0,Maple St           | NO_NUMBER
            -73.29,44.11,WILLOW,Maple St      | NO_NUMBER
            -73.29,44.11,110,                 | NO_STREET
            -73.29,44.11,110,---              | NO_STREET
            ,,110,Maple St                    | BAD_COORDINATES
            x,y,110,Maple St                  | BAD_COORDINATES
            NaN,44.11,110,Maple St            | BAD_COORDINATES
            -73.29,91,110,Maple St            | BAD_COORDINATES
            1474931.2,218321.9,110,Maple St   | BAD_COORDINATES
            44.11,-73.29,110,Maple St,,,,VT   | BAD_COORDINATES
            0,0,110,Maple St                  | NULL_ISLAND
            0.000,-0.0,110,Maple St           | NULL_ISLAND
            -73.29,44.11                      | MALFORMED
            """)
    void aRowThatIsNoAddressPointIsCountedWithItsReason(String row, Refusal refusal) throws IOException {
        SourceReport report = read(HEADER + ROW + row + "\n" + ROW);
        assertThat(points).hasSize(2);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.refusals()).containsOnlyKeys(refusal);
        assertThat(report.refusals().get(refusal).firstRows()).containsExactly(3L);
    }

    @Test
    void aRowThatIsTooLongIsRefused() throws IOException {
        SourceReport report = read(HEADER + ROW.replace("Addison", "x".repeat(201)));
        assertThat(report.refusals()).containsOnlyKeys(Refusal.TOO_LONG);
    }

    @Test
    void onlyTheFirstFewRowsOfAReasonAreNamed() throws IOException {
        SourceReport report = read(HEADER + "0,0,1,Main St\n".repeat(100));
        assertThat(report.refusals().get(Refusal.NULL_ISLAND))
                .isEqualTo(new SourceReport.Refused(100, List.of(2L, 3L, 4L, 5L, 6L)));
        assertThat(report.intake().refused()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[0,1],[2,3]]}}",
                "{}",
                "[1, \"a\", null]",
                "{\"features\":[1]}"
            })
    void otherGeoJsonIsRefusedFeatureByFeature(String json) throws IOException {
        SourceReport report = read(json + FEATURE);
        assertThat(points).containsExactly(POINT);
        assertThat(report.refusals()).containsOnlyKeys(Refusal.MALFORMED);
    }

    @Test
    void halvesInTheStreetsColumnBelongToTheNumber() throws IOException {
        read(HEADER + "-121.5,39.1,818,1/2 C ST\n");
        assertThat(points).singleElement().satisfies(point -> {
            assertThat(point.number()).isEqualTo("818 1/2");
            assertThat(point.street()).isEqualTo("C ST");
        });
    }

    @Test
    void aBrokenFileSaysWhatIsWrongAndHowToMendIt() {
        refuses("", "test.csv is empty");
        refuses(" \n\n ", "test.csv is empty");
        refuses("a,b,c\n1,2,3\n", "test.csv does not show street", "nor lon and lat", "a, b, c", "number=HOUSENO");
        refuses("LON,LAT,NUMBER\n", "does not show street. Its columns are: lon, lat, number");
        refuses(HEADER + ROW + "-73,44,1,\"Maple\n" + ROW.repeat(9), "after row 2", "quotation mark");
        refuses(HEADER + "-73,44,1,\"Ma\"ple,x\n", "after row 1", "quotation mark");
        refuses(HEADER + "-73,44,1," + "x".repeat(5_000_000), "after row 1");
        refuses(FEATURE + "\n{\"type\":", "feature 2", "Repair that line");
        refuses(FEATURE + "\n}", "feature 2", "Repair that line");
        refuses("{\"a\":".repeat(100_000), "feature 1");
        refuses("[".repeat(100_000), "feature 1");
        refuses("{\"features\":[" + "[".repeat(100_000), "feature 1");
        refuses("{\"properties\":{\"street\":\"A\",\"number\":\"" + "1".repeat(200_000) + "\"}}", "feature 1");
    }

    @Test
    void aTableInAnotherEncodingIsReadAsItIs() throws IOException {
        byte[] windows = (HEADER + ROW.replace("Maple", "Piñon")).getBytes(ISO_8859_1);
        for (byte[] bytes : List.of(
                windows,
                (HEADER + ROW.replace("Maple", "Piñon")).getBytes(UTF_16),
                (HEADER + ROW.replace("Maple", "Piñon")).getBytes(UTF_16LE))) {
            points.clear();
            Sources.read(bytes, "test.csv", SourceOptions.NONE, Progress.NONE, this::keep);
            assertThat(points).extracting(AddressPoint::street).containsExactly("Piñon St");
        }
    }

    @Test
    void geoJsonIsUtf8() {
        refuses(FEATURE.replace("Maple", "Piñon").getBytes(ISO_8859_1), "not UTF-8", "convert it");
    }

    @Test
    void aDamagedDownloadIsNotHalfAFile() {
        byte[] whole = gzipped(HEADER + ROW.repeat(20_000));
        refuses(Arrays.copyOf(whole, whole.length / 2), "gzip", "download it again");
        refuses(Arrays.copyOf(whole, whole.length - 4), "gzip", "download it again");
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 0x55;
        refuses(flipped, "gzip", "download it again");
        refuses(new byte[] {0x1f, (byte) 0x8b}, "gzip", "download it again");
    }

    @Test
    void noiseIsNoFile() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[random.nextInt(5000) + 1];
            random.nextBytes(noise);
            refuses(noise, "test.csv");
        }
    }

    private SourceReport read(String text) throws IOException {
        return Sources.read(text.getBytes(UTF_8), "test.csv", SourceOptions.NONE, Progress.NONE, this::keep);
    }

    private void refuses(String text, String... message) {
        refuses(text.getBytes(UTF_8), message);
    }

    private void refuses(byte[] bytes, String... message) {
        assertThatThrownBy(() -> Sources.read(bytes, "test.csv", SourceOptions.NONE, Progress.NONE, this::keep))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContainingAll(message);
    }

    private static byte[] gzipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void keep(ReferenceRow row) {
        points.add((AddressPoint) row);
    }
}
