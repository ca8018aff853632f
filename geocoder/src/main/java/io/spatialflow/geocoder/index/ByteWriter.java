package io.spatialflow.geocoder.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Grows a byte array: whole numbers in as few bytes as they need, seven bits in each, and text. */
final class ByteWriter {

    private byte[] bytes = new byte[256];
    private int length;

    void reset() {
        length = 0;
    }

    int length() {
        return length;
    }

    byte[] array() {
        return bytes;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void raw(int oneByte) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) oneByte;
    }

    void raw(byte[] source, int count) {
        while (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        System.arraycopy(source, 0, bytes, length, count);
        length += count;
    }

    /** Four bytes that sort as the number does, if it is not negative. */
    void fixed(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            raw(value >>> shift);
        }
    }

    void unsigned(int value) {
        int left = value;
        while ((left & ~0x7f) != 0) {
            raw(left & 0x7f | 0x80);
            left >>>= 7;
        }
        raw(left);
    }

    /** Small for numbers near zero on either side. */
    void signed(int value) {
        unsigned(value << 1 ^ value >> 31);
    }

    void string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        unsigned(utf8.length);
        raw(utf8, utf8.length);
    }
}
