package io.spatialflow.server.tile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the few kinds of fields that vector tiles have, as Protocol Buffers have them. Not for several threads. */
final class ProtobufWriter {

    private static final int VARINT = 0;
    private static final int BYTES = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ProtobufWriter number(int field, long value) {
        varint(field << 3 | VARINT);
        varint(value);
        return this;
    }

    ProtobufWriter text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ProtobufWriter message(int field, ProtobufWriter message) {
        return bytes(field, message.bytes());
    }

    /** Whole numbers, none below zero, one after the other. */
    ProtobufWriter packed(int field, int[] values, int count) {
        ProtobufWriter packed = new ProtobufWriter();
        Arrays.stream(values, 0, count).forEach(packed::varint);
        return message(field, packed);
    }

    private ProtobufWriter bytes(int field, byte[] value) {
        varint(field << 3 | BYTES);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
