package io.spatialflow.server.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/** Whatever the bytes: rows, or a refusal that names a line. */
class AddressTableFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void rowsOrARefusal(byte[] file) {
        try {
            List<AddressTable.Row> rows = AddressTable.read(file);
            assertThat(rows).hasSizeLessThanOrEqualTo(file.length).doesNotContainNull();
        } catch (Unreadable e) {
            assertThat(e.line()).isPositive();
            assertThat(e).hasMessageMatching("(?s).{10,}");
        }
    }
}
