package io.spatialflow.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row of {@code geofence_boxes}: degrees, rounded outwards, past the poles perhaps.
 *
 * @param id twice the fence's {@code seq}, and one more if it is the second box of a fence that crosses the antimeridian
 */
record SheetBox(long id, float south, float west, float north, float east) {

    /** Around nothing. */
    static final SheetBox NOTHING = new SheetBox(
            0, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY);

    private static final int BITS = 16;

    static SheetBox of(ResultSet row) throws SQLException {
        return new SheetBox(row.getLong(1), row.getFloat(2), row.getFloat(3), row.getFloat(4), row.getFloat(5));
    }

    long seq() {
        return id / 2;
    }

    /** A box around this and another, nobody's. */
    SheetBox around(SheetBox other) {
        return new SheetBox(
                0,
                Math.min(south, other.south),
                Math.min(west, other.west),
                Math.max(north, other.north),
                Math.max(east, other.east));
    }

    boolean isFirst() {
        return id % 2 == 0;
    }

    /**
     * Where its middle stands on a curve through the plane that mostly stays near to where it is: the bits of the two
     * coordinates in turn (Morton, "A Computer Oriented Geodetic Data Base", 1966).
     */
    long place() {
        return spread(((double) south + north) / 2, 90) << 1 | spread(((double) west + east) / 2, 180);
    }

    private static long spread(double degrees, int most) {
        long cell = (long) Math.clamp((degrees + most) / (2 * most) * (1 << BITS), 0, (1 << BITS) - 1);
        cell = (cell | cell << 8) & 0x00FF00FF;
        cell = (cell | cell << 4) & 0x0F0F0F0F;
        cell = (cell | cell << 2) & 0x33333333;
        return (cell | cell << 1) & 0x55555555;
    }
}
