package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressRange.Parity;
import io.spatialflow.geocoder.index.AddressRange.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * The ranges of house numbers along a street, one after the other: numbers, parity, side, and the line as steps of
 * {@link HouseColumn#UNITS_PER_DEGREE}. A street has few of them, so all are read to find one.
 */
final class RangeColumn {

    private static final Parity[] PARITIES = Parity.values();
    private static final Side[] SIDES = Side.values();

    private RangeColumn() {}

    /** A range as it is stored: numbers rise along the line. */
    record Entry(String series, int low, int high, Parity parity, Side side, int[] latitudes, int[] longitudes) {

        void write(ByteWriter out) {
            out.string(series);
            out.unsigned(low);
            out.unsigned(high - low);
            out.unsigned(parity.ordinal());
            out.unsigned(side.ordinal());
            out.unsigned(latitudes.length);
            int latitude = 0;
            int longitude = 0;
            for (int i = 0; i < latitudes.length; i++) {
                out.signed(latitudes[i] - latitude);
                out.signed(longitudes[i] - longitude);
                latitude = latitudes[i];
                longitude = longitudes[i];
            }
        }

        static Entry read(ByteReader in) {
            String series = in.string();
            int low = in.unsigned();
            int high = low + in.unsigned();
            Parity parity = PARITIES[in.unsigned()];
            Side side = SIDES[in.unsigned()];
            int[] latitudes = new int[in.unsigned()];
            int[] longitudes = new int[latitudes.length];
            int latitude = 0;
            int longitude = 0;
            for (int i = 0; i < latitudes.length; i++) {
                latitude += in.signed();
                longitude += in.signed();
                latitudes[i] = latitude;
                longitudes[i] = longitude;
            }
            return new Entry(series, low, high, parity, side, latitudes, longitudes);
        }

        Street.Range range() {
            List<Point> line = new ArrayList<>(latitudes.length);
            for (int i = 0; i < latitudes.length; i++) {
                line.add(HouseColumn.point(latitudes[i], longitudes[i]));
            }
            return new Street.Range(series, low, high, parity, side, line);
        }
    }

    static void write(List<Entry> ranges, ByteWriter out) {
        out.unsigned(ranges.size());
        for (Entry range : ranges) {
            range.write(out);
        }
    }

    /** @param in stands where {@link #write} began */
    static boolean isEmpty(ByteReader in) {
        return in.unsigned() == 0;
    }

    /** @param in stands where {@link #write} began */
    static List<Street.Range> read(ByteReader in) {
        int count = in.unsigned();
        List<Street.Range> ranges = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ranges.add(Entry.read(in).range());
        }
        return ranges;
    }
}
