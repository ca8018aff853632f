package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.address.PlaceName;
import io.spatialflow.geocoder.address.States;
import io.spatialflow.geocoder.address.StreetName;
import io.spatialflow.geocoder.address.UnitName;
import io.spatialflow.geocoder.geo.Point;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;

/**
 * A row on its way into the index: bytes that, sorted as bytes, put the houses of one street in one place next to each
 * other, in the order of their numbers.
 *
 * @param group what all houses of one street have in common and no others
 */
record SortableRow(String group, StreetHeader header, HouseColumn.Entry house) {

    /** Sorts before every character that a name can hold, so that "main" comes before "main st" with all its houses. */
    private static final int END = 0;

    static SortableRow of(AddressPoint row, StreetName street, HouseNumber number) {
        String state = States.code(row.area().region());
        String region = state == null ? PlaceName.normal(row.area().region()) : state;
        String postcode = postcode(row.area().postcode());
        Point point = row.point();
        return new SortableRow(
                region
                        + '\1'
                        + PlaceName.normal(row.area().city())
                        + '\1'
                        + PlaceName.normal(row.area().district())
                        + '\1'
                        + postcode
                        + '\1'
                        + street.text(),
                new StreetHeader(
                        row.street().strip(),
                        row.area().city().strip(),
                        row.area().district().strip(),
                        region,
                        postcode),
                new HouseColumn.Entry(
                        number,
                        UnitName.normal(row.unit()),
                        HouseColumn.Entry.units(point.latitude()),
                        HouseColumn.Entry.units(point.longitude())));
    }

    /** The first five digits where it is a ZIP or ZIP+4, with the zero that spreadsheets lose. */
    private static String postcode(String raw) {
        String text = raw.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '-')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (text.matches("\\d{3,4}")) {
            return "0".repeat(5 - text.length()) + text;
        }
        return text.matches("\\d{5}-?\\d{4}") ? text.substring(0, 5) : text;
    }

    void write(ByteWriter out) {
        out.reset();
        byte[] key = group.getBytes(StandardCharsets.UTF_8);
        out.raw(key, key.length);
        out.raw(END);
        out.fixed(house.number().leading());
        byte[] rest = house.number().rest().getBytes(StandardCharsets.UTF_8);
        out.raw(rest, rest.length);
        out.raw(END);
        out.string(house.unit());
        out.fixed(house.latitude());
        out.fixed(house.longitude());
        header.write(out);
    }

    static SortableRow read(BytesRef bytes) {
        int groupEnd = end(bytes, bytes.offset);
        int restEnd = end(bytes, groupEnd + 5);
        ByteReader in = new ByteReader(bytes.bytes, groupEnd + 1);
        int leading = in.fixed();
        HouseNumber number = new HouseNumber(leading, text(bytes, groupEnd + 5, restEnd));
        in.skip(restEnd - groupEnd - 4);
        String unit = in.string();
        HouseColumn.Entry house = new HouseColumn.Entry(number, unit, in.fixed(), in.fixed());
        return new SortableRow(text(bytes, bytes.offset, groupEnd), StreetHeader.read(in), house);
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
