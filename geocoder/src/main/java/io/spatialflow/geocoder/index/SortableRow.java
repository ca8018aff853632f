package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.address.UnitName;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way into the index: bytes that, sorted as bytes, put the houses of one street in one place next to each
 * other, in the order of their numbers, and its ranges behind them.
 *
 * @param group the text of the {@link StreetKey}
 * @param house null for a range
 * @param range null for a house
 */
record SortableRow(
        String group, StreetHeader header, HouseColumn.@Nullable Entry house, RangeColumn.@Nullable Entry range) {

    /** Sorts before every character that a name can hold, so that "main" comes before "main st" with all its houses. */
    private static final int END = 0;

    private static final byte HOUSE = 0;
    private static final byte RANGE = 1;

    static SortableRow of(AddressPoint row, StreetKey key, HouseNumber number) {
        HouseColumn.Entry house = new HouseColumn.Entry(
                number,
                UnitName.normal(row.unit()),
                HouseColumn.Entry.units(row.point().latitude()),
                HouseColumn.Entry.units(row.point().longitude()));
        return new SortableRow(key.text(), header(row.street(), row.area(), key), house, null);
    }

    static SortableRow of(AddressRange row, StreetKey key, RangeColumn.Entry range) {
        return new SortableRow(key.text(), header(row.street(), row.area(), key), null, range);
    }

    private static StreetHeader header(String street, PostalArea area, StreetKey key) {
        return new StreetHeader(
                street.strip(),
                new PostalArea(
                        area.city().strip(),
                        area.municipality().strip(),
                        area.district().strip(),
                        key.region(),
                        key.postcode()));
    }

    StreetKey key() {
        return StreetKey.parse(group);
    }

    void write(ByteWriter out) {
        out.reset();
        byte[] key = group.getBytes(StandardCharsets.UTF_8);
        out.raw(key, key.length);
        out.raw(END);
        if (house != null) {
            out.raw(HOUSE);
            writeHouse(house, out);
        } else if (range != null) {
            out.raw(RANGE);
            out.fixed(range.low());
            range.write(out);
        }
        header.write(out);
    }

    private static void writeHouse(HouseColumn.Entry house, ByteWriter out) {
        out.fixed(house.number().leading());
        byte[] rest = house.number().rest().getBytes(StandardCharsets.UTF_8);
        out.raw(rest, rest.length);
        out.raw(END);
        out.string(house.unit());
        out.fixed(house.latitude());
        out.fixed(house.longitude());
    }

    static SortableRow read(BytesRef bytes) {
        int groupEnd = end(bytes, bytes.offset);
        String group = text(bytes, bytes.offset, groupEnd);
        ByteReader in = new ByteReader(bytes.bytes, groupEnd + 2);
        if (bytes.bytes[groupEnd + 1] == RANGE) {
            in.fixed();
            RangeColumn.Entry range = RangeColumn.Entry.read(in);
            return new SortableRow(group, StreetHeader.read(in), null, range);
        }
        HouseColumn.Entry house = readHouse(bytes, in);
        return new SortableRow(group, StreetHeader.read(in), house, null);
    }

    private static HouseColumn.Entry readHouse(BytesRef bytes, ByteReader in) {
        int leading = in.fixed();
        int restEnd = end(bytes, in.position());
        HouseNumber number = new HouseNumber(leading, text(bytes, in.position(), restEnd));
        in.skip(restEnd + 1 - in.position());
        String unit = in.string();
        return new HouseColumn.Entry(number, unit, in.fixed(), in.fixed());
    }

    private static int end(BytesRef bytes, int from) {
        int at = from;
        while (bytes.bytes[at] != END) {
            at++;
        }
        return at;
    }

    private static String text(BytesRef bytes, int from, int to) {
        return new String(bytes.bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
