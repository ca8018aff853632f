package io.spatialflow.geocoder.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.InvalidProtocolBufferException;
import io.spatialflow.geocoder.index.ReferenceRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whatever the bytes: every object accounted for, or one kind of exception. */
class OsmFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void file(byte[] bytes) throws IOException {
        List<ReferenceRow> rows = new ArrayList<>();
        try {
            SourceReport report = Sources.read(bytes, "fuzz", SourceOptions.NONE, Progress.NONE, rows::add);
            assertThat(report.accepted()).isEqualTo(rows.size());
        } catch (UnreadableSource e) {
            assertThat(e).hasMessageStartingWith("fuzz");
        }
    }

    /** Behind the checksum of the compression, where a fuzzer alone would not come. */
    @FuzzTest(maxDuration = "1m")
    void block(byte[] bytes) throws IOException {
        try {
            new PbfContents().note(0, bytes);
            for (OsmVisitor.Kind kind : OsmVisitor.Kind.values()) {
                PbfBlock.tell(bytes, kind, new OsmVisitor() {
                    @Override
                    public void node(long id, double latitude, double longitude, Map<String, String> tags) {
                        assertThat(KEYS).containsAll(tags.keySet());
                    }
                });
            }
        } catch (InvalidProtocolBufferException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }
}
