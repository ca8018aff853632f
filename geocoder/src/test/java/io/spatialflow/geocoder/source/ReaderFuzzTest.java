package io.spatialflow.geocoder.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.spatialflow.geocoder.index.ReferenceRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whatever the bytes: every row accounted for, or one kind of exception. */
class ReaderFuzzTest {

    private static final SourceOptions EXPLAINED = SourceOptions.mapped(
            "number=N|O,street=A+B,city=C,region='VT',lon=X,lat=Y,unit=\"odd, one\",alias=L,postcode=Z");

    @FuzzTest(maxDuration = "2m")
    void csv(byte[] bytes) throws IOException {
        readOrRefuse(bytes, SourceOptions.NONE);
    }

    @FuzzTest(maxDuration = "2m")
    void geoJson(byte[] bytes) throws IOException {
        readOrRefuse(bytes, SourceOptions.NONE);
    }

    /** The seeds are releases of the National Address Database and tables of ranges. */
    @FuzzTest(maxDuration = "2m")
    void layouts(byte[] bytes) throws IOException {
        readOrRefuse(bytes, SourceOptions.NONE);
    }

    @FuzzTest(maxDuration = "2m")
    void explainedTable(byte[] bytes) throws IOException {
        readOrRefuse(bytes, EXPLAINED);
    }

    @FuzzTest(maxDuration = "2m")
    void mapping(byte[] bytes) {
        try {
            MappingParser.parse(new String(bytes, StandardCharsets.UTF_8)).text(Field.CITY, column -> column);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("the mapping");
        }
    }

    @FuzzTest(maxDuration = "2m")
    void zip(byte[] bytes) throws IOException {
        // What opens archives opens files.
        Path file = Files.createTempFile("fuzz", ".zip");
        try {
            Files.write(file, bytes);
            List<ReferenceRow> rows = new ArrayList<>();
            SourceReport report = Sources.read(file, SourceOptions.NONE, Progress.NONE, rows::add);
            assertThat(report.accepted()).isEqualTo(rows.size());
        } catch (UnreadableSource e) {
            assertThat(e).hasMessageStartingWith("fuzz");
        } finally {
            Files.delete(file);
        }
    }

    private static void readOrRefuse(byte[] bytes, SourceOptions options) throws IOException {
        List<ReferenceRow> points = new ArrayList<>();
        try {
            SourceReport report = Sources.read(bytes, "fuzz", options, Progress.NONE, points::add);
            assertThat(report.accepted()).isEqualTo(points.size());
        } catch (UnreadableSource e) {
            assertThat(e).hasMessageStartingWith("fuzz");
        }
    }
}
