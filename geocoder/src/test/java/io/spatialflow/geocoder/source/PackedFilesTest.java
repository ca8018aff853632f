package io.spatialflow.geocoder.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.AddressRange;
import io.spatialflow.geocoder.index.ReferenceRow;
import io.spatialflow.geocoder.shapefile.TinyShapefile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapefiles and tables in the archives and folders in which publishers give them. */
class PackedFilesTest {

    private static final double[] LINE = {-72.5, 44.2, -72.6, 44.3};
    private static final byte[] CSV = "number,street,lon,lat\n5,Oak Ln,-72.5,44.2\n".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final List<ReferenceRow> rows = new ArrayList<>();

    private static TinyShapefile addresses() {
        return new TinyShapefile(UTF_8, "HNUM", "STREET")
                .row(TinyShapefile.POINT, new double[] {-72.5, 44.2}, "5", "Oak Ln")
                .row(TinyShapefile.POINT, new double[] {-72.5, 44.2}, "6", "Oak Ln")
                .deleteLast()
                .row(TinyShapefile.POINT, new double[] {-72.5, 44.2}, "", "Oak Ln");
    }

    private static TinyShapefile features() {
        return new TinyShapefile(
                        UTF_8, "FULLNAME", "LFROMHN", "LTOHN", "RFROMHN", "RTOHN", "ZIPL", "ZIPR", "PARITYL", "PARITYR")
                .row(TinyShapefile.LINE, LINE, "Oak Ln", "1", "9", "2", "8", "05641", "05642", "O", "E");
    }

    @Test
    void aZippedShapefileIsReadWhateverFolderItIsIn() throws IOException {
        for (String stem : List.of("points", "Data/Address Points/POINTS")) {
            rows.clear();
            SourceReport report =
                    read(written("town.zip", TinyShapefile.zip(addresses().files(stem))));
            assertThat(rows).extracting(row -> ((AddressPoint) row).number()).containsExactly("5");
            assertThat(report.name()).isEqualTo("town.zip/" + stem + ".shp");
            assertThat(report.refusals().get(Refusal.NO_NUMBER)).isEqualTo(new SourceReport.Refused(1, List.of(3L)));
            assertThat(report.bytes()).isEqualTo(Files.size(folder.resolve("town.zip")));
        }
    }

    @Test
    void aShapefileInAFolderHasItsPartsBesideItInAnyCase() throws IOException {
        Path shp = written("POINTS.SHP", addresses().shp());
        written("points.Dbf", addresses().dbf());
        read(shp);
        assertThat(rows).hasSize(1);
    }

    @Test
    void aShapefileWithoutItsTableIsNamed() throws IOException {
        Path shp = written("points.shp", addresses().shp());
        refuses(shp, "points.shp has no .dbf beside it");
        refuses(
                written(
                        "x.zip",
                        TinyShapefile.zip(Map.of("points.shp", addresses().shp()))),
                "x.zip/points.shp has no .dbf beside it");
    }

    @Test
    void whatIsNotDegreesNeedsAPrj() throws IOException {
        TinyShapefile feet = new TinyShapefile(UTF_8, "HNUM", "STREET")
                .row(TinyShapefile.POINT, new double[] {6686470.78, 2146009.62}, "5", "Oak Ln");
        refuses(
                written("feet.zip", TinyShapefile.zip(feet.files("feet"))),
                "feet.zip/feet.shp has no .prj",
                "publisher");
    }

    @Test
    void addressFeaturesOfTheCensusHaveTheirStateInTheirName() throws IOException {
        Path file = written("x.zip", TinyShapefile.zip(features().files("tl_2025_50023_addrfeat")));
        assertThat(Sources.licenceOf(file)).isEqualTo("public domain (US Census Bureau, TIGER/Line)");
        read(file);
        assertThat(rows)
                .extracting(row -> ((AddressRange) row).area().region()
                        + ((AddressRange) row).area().postcode())
                .containsExactly("VT05641", "VT05642");
    }

    @Test
    void addressFeaturesOfNoStateAreRefusedUnlessItIsTold() throws IOException {
        Path file = written("x.zip", TinyShapefile.zip(features().files("roads")));
        refuses(file, "x.zip/roads.shp does not show which state", "region='VT'");
        Sources.read(file, SourceOptions.mapped("region='VT',city='Barre'"), Progress.NONE, rows::add);
        assertThat(rows)
                .extracting(row -> ((AddressRange) row).area().region()
                        + ((AddressRange) row).area().city())
                .containsExactly("VTBarre", "VTBarre");
    }

    @Test
    void aRangeInAnotherStateThanItsFileIsRefused() throws IOException {
        SourceReport report = read(written("x.zip", TinyShapefile.zip(features().files("tl_2025_06001_addrfeat"))));
        assertThat(report.refusals().get(Refusal.OUTSIDE_STATE))
                .isEqualTo(new SourceReport.Refused(2, List.of(1L, 1L)));
    }

    @Test
    void aZippedTableIsReadPastWhatIsPackedWithIt() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.txt", "read me".getBytes(UTF_8));
        files.put("TXT/NAD_r99.txt", CSV);
        files.put("TXT/NAD_schema.txt", CSV);
        files.put("__MACOSX/TXT/._NAD_r99.txt", new byte[9]);
        files.put("map.pdf", new byte[9]);
        read(written("nad.zip", TinyShapefile.zip(files)));
        assertThat(rows).hasSize(1);
    }

    @Test
    void anArchiveThatHoldsNoneOrSeveralIsNotGuessedAt() throws IOException {
        refuses(
                written("a.zip", TinyShapefile.zip(Map.of("map.pdf", new byte[9]))),
                "a.zip holds no shapefile",
                "map.pdf");
        refuses(written("b.zip", TinyShapefile.zip(Map.of())), "b.zip holds no shapefile");
        refuses(
                written("c.zip", TinyShapefile.zip(Map.of("a.csv", CSV, "b.csv", CSV))),
                "c.zip holds several tables",
                "a.csv",
                "unpack it");
    }

    @Test
    void aDamagedArchiveIsNamedAsSuch() throws IOException {
        byte[] good = TinyShapefile.zip(addresses().files("points"));
        refuses(written("half.zip", Arrays.copyOf(good, good.length / 2)), "half.zip", "download it again");
        refuses(written("pk.zip", "PK\u0003\u0004...".getBytes(UTF_8)), "pk.zip", "download it again");
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = good.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = written("flipped.zip", bytes);
            try {
                read(file);
            } catch (UnreadableSource e) {
                assertThat(e).hasMessageStartingWith("flipped.zip");
            }
        }
    }

    private Path written(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private SourceReport read(Path file) throws IOException {
        return Sources.read(file, SourceOptions.NONE, Progress.NONE, rows::add);
    }

    private void refuses(Path file, String... message) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContainingAll(message);
    }
}
