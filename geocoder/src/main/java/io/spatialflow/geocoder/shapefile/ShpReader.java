package io.spatialflow.geocoder.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The shapes of a .shp, one after the other. */
final class ShpReader {

    private static final int MAGIC = 9994;
    private static final int HEADER = 100;
    private static final int RECORD_HEADER = 8;
    private static final int BOX = 32;

    /** In bytes: a line of a million points. */
    private static final int LARGEST = 1 << 24;

    private final InputStream stream;
    private final String name;
    private final boolean inDegrees;
    private long left;
    private long record;

    ShpReader(InputStream stream, String name) throws IOException {
        this.stream = stream;
        this.name = name;
        ByteBuffer header = LittleEndian.read(stream, HEADER);
        if (header.limit() < HEADER || header.order(ByteOrder.BIG_ENDIAN).getInt(0) != MAGIC) {
            throw new DamagedShapefile(name + " does not begin as a .shp does: download or export it again");
        }
        left = 2L * header.getInt(24) - HEADER;
        header.order(ByteOrder.LITTLE_ENDIAN);
        // The box comes rounded up by some writers, so that 180 is 180.0000001.
        inDegrees = isWithin(header.getDouble(36), 180.01)
                && isWithin(header.getDouble(52), 180.01)
                && isWithin(header.getDouble(44), 90.01)
                && isWithin(header.getDouble(60), 90.01);
    }

    /** Whether the box around all of it fits on a globe. */
    boolean isInDegrees() {
        return inDegrees;
    }

    /** The number of the shape read last, from 1. */
    long record() {
        return record;
    }

    /** The next one, or null after the last. */
    @Nullable
    Geometry next(Projection projection) throws IOException {
        if (left <= 0) {
            return null;
        }
        record++;
        ByteBuffer header = LittleEndian.read(stream, RECORD_HEADER);
        if (header.limit() < RECORD_HEADER) {
            throw cut();
        }
        long length = 2L * header.order(ByteOrder.BIG_ENDIAN).getInt(4);
        if (length < 4 || length > LARGEST) {
            throw damaged("says it is " + length + " bytes long");
        }
        ByteBuffer content = LittleEndian.read(stream, (int) length);
        if (content.limit() < length) {
            throw cut();
        }
        left -= RECORD_HEADER + length;
        return shape(content, projection);
    }

    private Geometry shape(ByteBuffer content, Projection projection) throws DamagedShapefile {
        // With heights 10 more, with measures 20 more; both come behind what is read here.
        int type = content.getInt(0);
        switch (type) {
            case 1, 11, 21 -> {
                need(content, 4 + 16);
                double[] pair = {content.getDouble(4), content.getDouble(12)};
                projection.toDegrees(pair);
                return Geometry.point(pair[0], pair[1]);
            }
            case 3, 13, 23 -> {
                return line(content, projection);
            }
            case 0, 5, 15, 25, 8, 18, 28, 31 -> {
                return Geometry.NONE;
            }
            default -> throw damaged("is of a type that there is not: " + type);
        }
    }

    private Geometry line(ByteBuffer content, Projection projection) throws DamagedShapefile {
        need(content, 4 + BOX + 8);
        int pieces = content.getInt(4 + BOX);
        int points = content.getInt(4 + BOX + 4);
        long first = 4 + BOX + 8 + 4L * pieces;
        if (pieces < 0 || points < 0 || first + 16L * points > content.limit()) {
            throw damaged("says it has " + pieces + " pieces and " + points + " points, which it has no room for");
        }
        if (pieces != 1) {
            return Geometry.NONE;
        }
        double[] pairs = new double[2 * points];
        content.position((int) first)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asDoubleBuffer()
                .get(pairs);
        projection.toDegrees(pairs);
        return Geometry.line(pairs);
    }

    private void need(ByteBuffer content, int length) throws DamagedShapefile {
        if (content.limit() < length) {
            throw damaged("is shorter than its type");
        }
    }

    private DamagedShapefile damaged(String what) {
        return new DamagedShapefile(
                name + ", shape " + record + " " + what + ": the .shp is damaged, download or export it again");
    }

    private DamagedShapefile cut() {
        return new DamagedShapefile(name + " ends in the middle of shape " + record + ": download or export it again");
    }

    private static boolean isWithin(double value, double limit) {
        return Math.abs(value) <= limit;
    }
}
