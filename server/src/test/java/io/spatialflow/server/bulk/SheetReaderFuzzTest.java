package io.spatialflow.server.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.jspecify.annotations.Nullable;

/** Whatever the bytes, and however somebody wants them read: a table, or a refusal that names a line. */
class SheetReaderFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void aTableOrARefusal(FuzzedDataProvider data) {
        Reading.Wish wish = new Reading.Wish(
                picked(data, TextEncoding.values()),
                picked(data, Separator.values()),
                data.consumeBoolean() ? (Boolean) data.consumeBoolean() : null,
                data.consumeBoolean() ? data.consumeString(10) : null,
                data.consumeBoolean());
        byte[] file = data.consumeRemainingAsBytes();
        try {
            SheetReader.Read read = SheetReader.file(file, wish);
            assertThat(read.sheet().rows()).hasSizeLessThanOrEqualTo(file.length + 1);
            assertThat(read.guess().columns()).hasSize(read.sheet().width());
            if (wish.encoding() != null && read.reading().encoding() != null) {
                assertThat(read.reading().encoding()).isEqualTo(wish.encoding());
            }
        } catch (Unreadable e) {
            assertThat(e.line()).isPositive();
            assertThat(e).hasMessageMatching("(?s).{10,}");
        }
    }

    private static <T> @Nullable T picked(FuzzedDataProvider data, T[] from) {
        int index = data.consumeInt(-1, from.length - 1);
        return index < 0 ? null : from[index];
    }
}
