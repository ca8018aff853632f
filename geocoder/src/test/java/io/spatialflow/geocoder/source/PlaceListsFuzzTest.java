package io.spatialflow.geocoder.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.spatialflow.geocoder.index.ReferenceRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whatever the bytes: every row accounted for, or one kind of exception. */
class PlaceListsFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void list(byte[] bytes) throws IOException {
        List<ReferenceRow> rows = new ArrayList<>();
        try {
            SourceReport report = Sources.read(bytes, "fuzz", SourceOptions.NONE, Progress.NONE, rows::add);
            assertThat(report.accepted()).isEqualTo(rows.size());
        } catch (UnreadableSource e) {
            assertThat(e).hasMessageStartingWith("fuzz");
        }
    }
}
