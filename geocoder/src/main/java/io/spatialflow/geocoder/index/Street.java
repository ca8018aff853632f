package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.geo.Point;
import java.util.ArrayList;
import java.util.List;

/** A street in a place, with its houses and its ranges of numbers: all that one document of the index holds. */
public final class Street {

    /** House numbers have at most nine digits. */
    private static final int HIGHEST_TO_EXTEND = 99_999_999;

    private final StreetHeader header;
    private final byte[] bytes;
    private final int ranges;
    private final int houses;
    private final Provenance provenance;

    Street(byte[] bytes, Provenance provenance) {
        ByteReader in = new ByteReader(bytes, 0);
        this.header = StreetHeader.read(in);
        int rangeBytes = in.unsigned();
        this.ranges = in.position();
        this.houses = ranges + rangeBytes;
        this.bytes = bytes;
        this.provenance = provenance;
    }

    static void write(
            StreetHeader header, List<HouseColumn.Entry> houses, List<RangeColumn.Entry> ranges, ByteWriter out) {
        header.write(out);
        ByteWriter column = new ByteWriter();
        RangeColumn.write(ranges, column);
        out.unsigned(column.length());
        out.raw(column.array(), column.length());
        HouseColumn.write(houses, out);
    }

    /** The name as the source writes it. */
    public String name() {
        return header.name();
    }

    /**
     * Where it lies: town and county as the source writes them; the state's code in small letters, or the region's name in normal
     * form; five digits of ZIP, or whatever else the source says.
     */
    public PostalArea area() {
        return header.area();
    }

    public Provenance provenance() {
        return provenance;
    }

    /** All that stands under that number: none, one, or the several points and units of one number. */
    public List<House> houses(HouseNumber number) {
        return HouseColumn.find(new ByteReader(bytes, houses), number);
    }

    /** The numbers on it that begin with the digits of this one, in order: 12, then 12A, then 120 to 129, then 1200. */
    public List<HouseNumber> numbersBeginning(HouseNumber typed, int most) {
        List<HouseNumber> numbers = new ArrayList<>();
        if (typed.leading() == 0 || !typed.rest().isEmpty()) {
            return numbers;
        }
        int low = typed.leading();
        int high = low;
        while (numbers.size() < most) {
            HouseColumn.addNumbers(new ByteReader(bytes, houses), low, high, most, numbers);
            if (high > HIGHEST_TO_EXTEND) {
                break;
            }
            low = low * 10;
            high = high * 10 + 9;
        }
        return numbers;
    }

    /** All of its houses, in the order of their numbers. */
    public List<House> houses() {
        return HouseColumn.all(new ByteReader(bytes, houses));
    }

    /** Whether it has any {@link #ranges()}; they are not read for it. */
    public boolean hasRanges() {
        return !RangeColumn.isEmpty(new ByteReader(bytes, ranges));
    }

    /** Its ranges of numbers. */
    public List<Range> ranges() {
        return RangeColumn.read(new ByteReader(bytes, ranges));
    }

    /**
     * Where it runs, for a map: none, one, or several stretches.
     *
     * @param houses all of its {@link #houses()}, which whoever draws a map has read already
     */
    public List<StreetLine> lines(List<House> houses) {
        return StreetLines.of(houses, ranges());
    }

    /**
     * A house on the street.
     *
     * @param unit in the form of {@link io.spatialflow.geocoder.address.UnitName}, empty if there is none
     */
    public record House(HouseNumber number, String unit, Point point) {}

    /**
     * A range of numbers along the street.
     *
     * @param series that of {@link HouseNumber.Rank}
     * @param low the number at the beginning of the line
     * @param high the number at its end, not less than {@code low}
     * @param side where the houses stand for somebody who goes from {@code low} to {@code high}
     */
    public record Range(
            String series, int low, int high, AddressRange.Parity parity, AddressRange.Side side, List<Point> line) {}
}
