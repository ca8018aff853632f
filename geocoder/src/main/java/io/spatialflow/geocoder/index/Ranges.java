package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.address.HouseNumber.Rank;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressRange.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings ranges of house numbers into the form in which they are stored. */
final class Ranges {

    private Ranges() {}

    /** The range with its numbers rising along the line; null if its ends are no numbers of one series. */
    static RangeColumn.@Nullable Entry entry(AddressRange row) {
        Rank from = rank(row.from());
        Rank to = rank(row.to());
        if (from == null || to == null || !from.series().equals(to.series())) {
            return null;
        }
        boolean rises = from.value() <= to.value();
        List<Point> line = rises ? row.line() : row.line().reversed();
        return new RangeColumn.Entry(
                from.series(),
                Math.min(from.value(), to.value()),
                Math.max(from.value(), to.value()),
                row.parity(),
                rises ? row.side() : opposite(row.side()),
                line.stream()
                        .mapToInt(point -> HouseColumn.Entry.units(point.latitude()))
                        .toArray(),
                line.stream()
                        .mapToInt(point -> HouseColumn.Entry.units(point.longitude()))
                        .toArray());
    }

    /** Zero is no house number, but ranges begin there. */
    private static @Nullable Rank rank(String raw) {
        HouseNumber number = HouseNumber.parse(raw);
        return number != null ? number.rank() : raw.strip().equals("0") ? new Rank("", 0) : null;
    }

    private static Side opposite(Side side) {
        return switch (side) {
            case LEFT -> Side.RIGHT;
            case RIGHT -> Side.LEFT;
            case ON_LINE -> Side.ON_LINE;
        };
    }
}
