package io.spatialflow.geocoder.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of a .dbf, one after the other. */
final class DbfReader implements Attributes {

    private static final int HEADER = 32;
    private static final int DESCRIPTOR = 32;
    private static final int NAME = 11;
    private static final int END_OF_DESCRIPTORS = 0x0d;

    private record Column(int offset, int length) {}

    private final InputStream stream;
    private final String name;
    private final Encoding encoding;
    private final Map<String, Column> byName = new HashMap<>();
    private final List<String> columns = new ArrayList<>();
    private final long records;
    private final int recordLength;
    private ByteBuffer row = ByteBuffer.allocate(0);
    private long record;

    DbfReader(InputStream stream, String name, Encoding declared) throws IOException {
        this.stream = stream;
        this.name = name;
        ByteBuffer header = LittleEndian.read(stream, HEADER);
        if (header.limit() < HEADER) {
            throw damaged("has no header");
        }
        records = Integer.toUnsignedLong(header.getInt(4));
        int headerLength = Short.toUnsignedInt(header.getShort(8));
        recordLength = Short.toUnsignedInt(header.getShort(10));
        encoding = declared.orOf(header.get(29));
        if (headerLength <= HEADER) {
            throw damaged("has a header of " + headerLength + " bytes");
        }
        ByteBuffer descriptors = LittleEndian.read(stream, headerLength - HEADER);
        if (descriptors.limit() < headerLength - HEADER) {
            throw damaged("ends in the middle of its header");
        }
        readColumns(descriptors);
    }

    private void readColumns(ByteBuffer descriptors) throws DamagedShapefile {
        int offset = 1;
        for (int at = 0;
                at + DESCRIPTOR <= descriptors.limit() && descriptors.get(at) != END_OF_DESCRIPTORS;
                at += 32) {
            int length = Byte.toUnsignedInt(descriptors.get(at + 16));
            if (descriptors.get(at + NAME) == 'C') {
                // What counts decimals for numbers is for long texts the upper half of their length.
                length += Byte.toUnsignedInt(descriptors.get(at + 17)) << 8;
            }
            String column = columnName(descriptors, at);
            columns.add(column);
            byName.putIfAbsent(column, new Column(offset, length));
            offset += length;
        }
        if (columns.isEmpty()) {
            throw damaged("has no columns");
        }
        if (offset > recordLength) {
            throw damaged("has columns of " + offset + " bytes in rows of " + recordLength);
        }
    }

    private static String columnName(ByteBuffer descriptors, int at) {
        int end = 0;
        while (end < NAME && descriptors.get(at + end) != 0) {
            end++;
        }
        return Encoding.UNKNOWN.decode(descriptors.array(), at, end).toLowerCase(Locale.ROOT);
    }

    List<String> columns() {
        return columns;
    }

    /** Goes to the next row; false after the last. */
    boolean next() throws IOException {
        if (record >= records) {
            return false;
        }
        record++;
        row = LittleEndian.read(stream, recordLength);
        if (row.limit() < recordLength) {
            throw new DamagedShapefile(name + " should have " + records + " rows in its .dbf and ends in row " + record
                    + ": download or export it again");
        }
        return true;
    }

    /** The number of the row, from 1. */
    long record() {
        return record;
    }

    boolean isDeleted() {
        return row.get(0) == '*';
    }

    @Override
    public String get(String column) {
        Column found = byName.get(column);
        return found == null ? "" : encoding.decode(row.array(), found.offset, found.length);
    }

    private DamagedShapefile damaged(String what) {
        return new DamagedShapefile(name + ": its .dbf " + what + ", download or export it again");
    }
}
