package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.geo.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * The houses of a street, sorted by number, in blocks that can be skipped: a number on a street of ten thousand houses is
 * found without reading them. A block holds its length, its first number, and per house the step to the next number, what
 * follows the digits, the unit, and the step to the next point, in {@link #UNITS_PER_DEGREE}. Each block's first step is
 * from the street's first point.
 */
final class HouseColumn {

    /** Steps of a ten-millionth of a degree, 11 mm: what sources publish, and below what anybody can survey. */
    static final double UNITS_PER_DEGREE = 1e7;

    /** Read at once when a number is looked up; skipping costs some five bytes for each block. */
    private static final int BLOCK = 32;

    private static final int HAS_REST = 1;
    private static final int HAS_UNIT = 2;

    private HouseColumn() {}

    /** A house as it is stored. */
    record Entry(HouseNumber number, String unit, int latitude, int longitude) {

        static int units(double degrees) {
            return (int) Math.round(degrees * UNITS_PER_DEGREE);
        }

        Street.House house() {
            return new Street.House(number, unit, point(latitude, longitude));
        }
    }

    static Point point(int latitude, int longitude) {
        return new Point(latitude / UNITS_PER_DEGREE, longitude / UNITS_PER_DEGREE);
    }

    /** @param sorted by number */
    static void write(List<Entry> sorted, ByteWriter out) {
        if (sorted.isEmpty()) {
            out.unsigned(0);
            return;
        }
        Entry origin = sorted.getFirst();
        out.unsigned((sorted.size() + BLOCK - 1) / BLOCK);
        out.signed(origin.latitude);
        out.signed(origin.longitude);
        ByteWriter block = new ByteWriter();
        for (int from = 0; from < sorted.size(); from += BLOCK) {
            List<Entry> entries = sorted.subList(from, Math.min(from + BLOCK, sorted.size()));
            block.reset();
            writeBlock(entries, origin, block);
            out.unsigned(entries.getLast().number.leading());
            out.unsigned(block.length());
            out.raw(block.array(), block.length());
        }
    }

    private static void writeBlock(List<Entry> entries, Entry origin, ByteWriter out) {
        out.unsigned(entries.size());
        int leading = 0;
        Entry last = origin;
        for (Entry entry : entries) {
            String rest = entry.number.rest();
            int flags = (rest.isEmpty() ? 0 : HAS_REST) | (entry.unit.isEmpty() ? 0 : HAS_UNIT);
            // Leading digits are at most nine, so that two more bits still fit.
            out.unsigned(entry.number.leading() - leading << 2 | flags);
            if (!rest.isEmpty()) {
                out.string(rest);
            }
            if (!entry.unit.isEmpty()) {
                out.string(entry.unit);
            }
            out.signed(entry.latitude - last.latitude);
            out.signed(entry.longitude - last.longitude);
            leading = entry.number.leading();
            last = entry;
        }
    }

    /** @param in stands where {@link #write} began */
    static List<Street.House> find(ByteReader in, HouseNumber wanted) {
        int blocks = in.unsigned();
        if (blocks == 0) {
            return List.of();
        }
        int latitude = in.signed();
        int longitude = in.signed();
        List<Street.House> found = new ArrayList<>(1);
        for (int i = 0; i < blocks; i++) {
            int lastNumber = in.unsigned();
            int length = in.unsigned();
            if (lastNumber < wanted.leading()) {
                in.skip(length);
            } else if (readBlock(in, wanted, latitude, longitude, found)) {
                return found;
            }
        }
        return found;
    }

    /**
     * All houses in order.
     *
     * @param in stands where {@link #write} began
     */
    static List<Street.House> all(ByteReader in) {
        int blocks = in.unsigned();
        List<Street.House> houses = new ArrayList<>(blocks * BLOCK);
        if (blocks == 0) {
            return houses;
        }
        int originLatitude = in.signed();
        int originLongitude = in.signed();
        for (int i = 0; i < blocks; i++) {
            in.unsigned();
            in.unsigned();
            readAll(in, originLatitude, originLongitude, houses);
        }
        return houses;
    }

    /**
     * The different numbers whose digits lie between two values, in order, until there are so many.
     *
     * @param in stands where {@link #write} began
     */
    static void addNumbers(ByteReader in, int low, int high, int most, List<HouseNumber> numbers) {
        int blocks = in.unsigned();
        if (blocks == 0) {
            return;
        }
        int latitude = in.signed();
        int longitude = in.signed();
        List<Street.House> block = new ArrayList<>(BLOCK);
        for (int i = 0; i < blocks; i++) {
            int lastNumber = in.unsigned();
            int length = in.unsigned();
            if (lastNumber < low) {
                in.skip(length);
                continue;
            }
            block.clear();
            readAll(in, latitude, longitude, block);
            for (Street.House house : block) {
                HouseNumber number = house.number();
                if (number.leading() > high || numbers.size() >= most) {
                    return;
                }
                boolean isNew = numbers.isEmpty() || !numbers.getLast().equals(number);
                if (number.leading() >= low && isNew) {
                    numbers.add(number);
                }
            }
        }
    }

    private static void readAll(ByteReader in, int originLatitude, int originLongitude, List<Street.House> houses) {
        int count = in.unsigned();
        int leading = 0;
        int latitude = originLatitude;
        int longitude = originLongitude;
        for (int i = 0; i < count; i++) {
            int step = in.unsigned();
            leading += step >>> 2;
            String rest = (step & HAS_REST) == 0 ? "" : in.string();
            String unit = (step & HAS_UNIT) == 0 ? "" : in.string();
            latitude += in.signed();
            longitude += in.signed();
            houses.add(new Entry(new HouseNumber(leading, rest), unit, latitude, longitude).house());
        }
    }

    /** Whether a number above the wanted one was seen, so that no later block can hold it. */
    private static boolean readBlock(
            ByteReader in, HouseNumber wanted, int originLatitude, int originLongitude, List<Street.House> found) {
        int count = in.unsigned();
        int leading = 0;
        int latitude = originLatitude;
        int longitude = originLongitude;
        for (int i = 0; i < count; i++) {
            int step = in.unsigned();
            leading += step >>> 2;
            if (leading > wanted.leading()) {
                return true;
            }
            String rest = (step & HAS_REST) == 0 ? "" : in.string();
            String unit = (step & HAS_UNIT) == 0 ? "" : in.string();
            latitude += in.signed();
            longitude += in.signed();
            if (leading == wanted.leading() && rest.equals(wanted.rest())) {
                found.add(new Entry(wanted, unit, latitude, longitude).house());
            }
        }
        return false;
    }
}
