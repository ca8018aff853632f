package io.spatialflow.geocoder.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.spatialflow.geocoder.index.ReferenceRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whatever the bytes: every row accounted for, or one kind of exception. */
class ReaderFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void csv(byte[] bytes) throws IOException {
        readOrRefuse(bytes);
    }

    @FuzzTest(maxDuration = "2m")
    void geoJson(byte[] bytes) throws IOException {
        readOrRefuse(bytes);
    }

    private static void readOrRefuse(byte[] bytes) throws IOException {
        List<ReferenceRow> points = new ArrayList<>();
        try {
            SourceReport report = Sources.read(bytes, "fuzz", SourceOptions.NONE, Progress.NONE, points::add);
            assertThat(report.accepted()).isEqualTo(points.size());
        } catch (UnreadableSource e) {
            assertThat(e).hasMessageStartingWith("fuzz");
        }
    }
}
