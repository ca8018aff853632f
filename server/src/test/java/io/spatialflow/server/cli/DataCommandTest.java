package io.spatialflow.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataCommandTest {

    private static final String CSV = """
            LON,LAT,NUMBER,STREET,CITY,REGION,POSTCODE
            -73.2121,44.4759,149,Church St,Testburgh,VT,05999
            -73.2125,44.4770,1,Church St,Testburgh,VT,05999
            nowhere,44.4770,2,Church St,Testburgh,VT,05999
            """;

    private static final String GEOJSON_LINES = """
            {"type":"Feature","properties":{"number":"7","street":"Elm St","city":"Barre","region":"VT","postcode":"05641"},"geometry":{"type":"Point","coordinates":[-72.5,44.2]}}
            {"type":"Feature","properties":{"number":"9","street":"Elm St","city":"Barre","region":"VT","postcode":"05641"},"geometry":{"type":"Point","coordinates":[-72.51,44.2]}}
            """;

    @TempDir
    private static Path folder;

    private static Commands commands;

    @BeforeAll
    static void onAFolder() {
        commands = new Commands(folder.resolve("data"));
    }

    @AfterEach
    void removeAll() {
        commands.run("data", "list").lines().stream()
                .map(line -> line.split("\t")[0])
                .filter(name -> !name.equals("sample"))
                .forEach(name -> commands.run("data", "remove", name));
    }

    private static String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static String gzipped(String name, String content) throws IOException {
        Path path = folder.resolve(name);
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(path))) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return path.toString();
    }

    private static List<String> names() {
        return commands.run("data", "list").ok().lines().stream()
                .map(line -> line.split("\t")[0])
                .toList();
    }

    private static int find(String address) {
        return commands.run("geocode", address).exitCode();
    }

    @Test
    void aCsvFileBecomesAGazetteerOfItsName() throws Exception {
        Commands.Said said = commands.run("data", "add", file("us-vt.csv", CSV)).ok();
        assertThat(said.out())
                .startsWith("us-vt\t2 addresses\t1 refused\t1 streets\t")
                .contains("\tus-vt.csv");
        assertThat(said.err()).contains("refused 1 rows").contains("[4]");
        assertThat(find("149 Church St, Testburgh, VT")).isZero();
        assertThat(commands.run("data", "list").out()).contains(said.out());
    }

    @Test
    void gzippedFilesAndGeoJsonLinesAreReadAsWell() throws Exception {
        commands.run("data", "add", gzipped("burlington.csv.gz", CSV), file("barre.geojson", GEOJSON_LINES))
                .ok();
        assertThat(names()).containsExactly("barre", "burlington", "sample");
        assertThat(find("1 Church St, Testburgh, VT")).isZero();
        assertThat(find("9 Elm St, Barre, VT 05641")).isZero();
    }

    @Test
    void addingOneOfTheSameNameReplacesIt() throws Exception {
        commands.run("data", "add", file("town.csv", CSV)).ok();
        commands.run("data", "add", "--name", "town", file("other.geojson", GEOJSON_LINES))
                .ok();
        assertThat(names()).containsExactly("sample", "town");
        assertThat(find("149 Church St, Testburgh, VT")).isEqualTo(1);
        assertThat(find("7 Elm St, Barre, VT")).isZero();
    }

    @Test
    void aBrokenFileDoesNotReplaceTheGoodOne() throws Exception {
        commands.run("data", "add", file("town.csv", CSV)).ok();
        String before = commands.run("data", "list").out();
        for (String broken : List.of(
                "",
                "no,such,columns\n1,2,3\n",
                CSV + "-73,44,3,\"Church St,Testburgh\n",
                "LON,LAT,NUMBER,STREET\n-73,91,1,Main St\n",
                "{\"type\":\"Feature\",\"properties\":{")) {
            Commands.Said said = commands.run("data", "add", "--name", "town", file("broken.csv", broken));
            assertThat(said.exitCode()).as(broken + said).isEqualTo(1);
            assertThat(said.err()).contains("broken.csv").doesNotContain("Exception");
            assertThat(commands.run("data", "list").out()).isEqualTo(before);
        }
        assertThat(find("149 Church St, Testburgh, VT")).isZero();
    }

    @Test
    void aTruncatedDownloadIsNamedAsSuch() throws Exception {
        Path whole = Path.of(gzipped("whole.csv.gz", CSV.repeat(50)));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.csv.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        commands.run("data", "add", half.toString()).failedWith("half.csv.gz", "download it again");
        assertThat(names()).containsExactly("sample");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        String missing = folder.resolve("missing.csv").toString();
        commands.run("data", "add", missing).failedWith(missing);
        assertThat(commands.run("data", "add", folder.toString()).exitCode())
                .as("a folder")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bad Name", "../up", "", "-x", "a/b", "Ünicode"})
    void aBadNameIsRefusedWithTheRule(String name) throws Exception {
        commands.run("data", "add", "--name=" + name, file("town.csv", CSV))
                .failedWith("small letters, digits", "\"" + name + "\"");
        assertThat(names()).containsExactly("sample");
    }

    @Test
    void aFileWhoseNameMakesNoneAsksForOne() throws Exception {
        commands.run("data", "add", file("-vt.csv", CSV)).failedWith("\"-vt\"", "--name");
    }

    @Test
    void oneNameGoesWithOneFile() throws Exception {
        String file = file("town.csv", CSV);
        commands.run("data", "add", "--name", "x", file, file).failedWith("--name goes with one file");
    }

    @Test
    void aNameIsMadeFromAnyFileName() throws Exception {
        assertThat(commands.run("data", "add", file("City of Burlington (2026).v2.csv", CSV))
                        .ok()
                        .out())
                .startsWith("city-of-burlington--2026-\t");
    }

    @Test
    void columnsOfOtherNamesAreExplained() throws Exception {
        String file = file("town.txt", "HNO;RD;X;Y\n5;Oak Ln;-72.5;44.2\n");
        commands.run("data", "add", file).failedWith("town.txt does not show", "number", "hno, rd, x, y", "HOUSENO");
        commands.run("data", "add", file, "--map", "number=HNO,street=RD,city='Barre',region='VT',lon=X,lat=Y")
                .ok();
        assertThat(find("5 Oak Ln, Barre, VT")).isZero();
        commands.run("data", "add", file, "--map", "nummer=HNO").failedWith("--map", "\"nummer\"", "number, street");
        commands.run("data", "add", file, "--map", "number=NO,street=RD")
                .failedWith("has no column no", "hno, rd, x, y");
    }

    @Test
    void theListTellsLicenceAndAge() throws Exception {
        String file = file("town.csv", CSV);
        Files.setLastModifiedTime(Path.of(file), FileTime.from(Instant.parse("2025-02-03T04:05:06Z")));
        commands.run("data", "add", file).ok();
        assertThat(commands.run("data", "list").out()).contains("\ttown.csv\tpublished 2025-02-03\t\n");
        commands.run("data", "add", file, "--published", "2024-12-31", "--licence", "CC0")
                .ok();
        assertThat(commands.run("data", "list").out()).contains("\ttown.csv\tpublished 2024-12-31\tCC0\n");
        assertThat(commands.run("data", "add", file, "--published", "yesterday").exitCode())
                .isEqualTo(2);
    }

    @Test
    void theLicenceOfAKnownLayoutNeedNotBeGiven() throws Exception {
        String nad = """
                OID_,Add_Number,AddNo_Full,St_Name,StNam_Full,Unit,County,Inc_Muni,Post_City,State,Zip_Code,Longitude,Latitude
                1,5,5,Oak,Oak Lane,,Washington,Barre,Not stated,VT,05641,-72.5,44.2
                """;
        commands.run("data", "add", file("nad.txt", nad)).ok();
        assertThat(commands.run("data", "list").out()).contains("public domain (US Department of Transportation");
        assertThat(find("5 Oak Ln, Barre, VT 05641")).isZero();
    }

    @Test
    void theSampleIsThereOnceAndStaysAwayOnceRemoved() throws Exception {
        Commands fresh = new Commands(folder.resolve("fresh"));
        assertThat(fresh.run("data", "list").ok().out()).startsWith("sample\t").contains("(sample)");
        fresh.run("data", "remove", "sample").ok();
        assertThat(fresh.run("data", "list").ok().out()).isEmpty();
    }

    @Test
    void aSampleOfAnotherVersionIsBuiltAnew() throws Exception {
        Commands old = new Commands(folder.resolve("old"));
        old.run("data", "list").ok();
        Path manifest = folder.resolve("old/gazetteers/sample.properties");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("format=\\d+", "format=2"));
        assertThat(old.run("data", "list").ok().out()).startsWith("sample\t").contains("(sample)");
    }

    @Test
    void removingWhatIsNotThereSaysSo() {
        commands.run("data", "remove", "nothing").failedWith("no gazetteer \"nothing\"");
        commands.run("data", "remove", "../../etc").failedWith("no gazetteer");
    }
}
