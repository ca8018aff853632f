package io.spatialflow.geocoder.index;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {

    private final byte[] bytes;
    private int position;

    ByteReader(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    int position() {
        return position;
    }

    void skip(int count) {
        position += count;
    }

    int fixed() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | bytes[position++] & 0xff;
        }
        return value;
    }

    int unsigned() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[position++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    int signed() {
        int value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    String string() {
        int count = unsigned();
        String text = new String(bytes, position, count, StandardCharsets.UTF_8);
        position += count;
        return text;
    }
}
