package io.spatialflow.geocoder.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteWriterTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -1, 63, 64, -64, -65, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void numbersComeBack(int number) {
        ByteWriter out = new ByteWriter();
        out.unsigned(number);
        out.signed(number);
        out.fixed(number);
        ByteReader in = new ByteReader(out.toBytes(), 0);
        assertThat(in.unsigned()).isEqualTo(number);
        assertThat(in.signed()).isEqualTo(number);
        assertThat(in.fixed()).isEqualTo(number);
        assertThat(in.position()).isEqualTo(out.length());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, -64})
    void smallNumbersTakeOneByte(int number) {
        ByteWriter out = new ByteWriter();
        out.signed(number);
        assertThat(out.length()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Maple St", "Piñon", "日本", "🏠"})
    void textComesBack(String text) {
        ByteWriter out = new ByteWriter();
        out.string(text);
        out.string(text.repeat(500));
        ByteReader in = new ByteReader(out.toBytes(), 0);
        assertThat(in.string()).isEqualTo(text);
        assertThat(in.string()).isEqualTo(text.repeat(500));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 99_999, 1_000_000_000})
    void fixedNumbersSortAsBytes(int number) {
        assertThat(Arrays.compareUnsigned(fixed(number), fixed(number + 1))).isNegative();
    }

    private static byte[] fixed(int number) {
        ByteWriter out = new ByteWriter();
        out.fixed(number);
        return out.toBytes();
    }
}
