package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressRange.Parity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lines along rows of houses of which only some, the ends among them, carry their number
 * (wiki.openstreetmap.org/wiki/Key:addr:interpolation): a range from each numbered node to the next.
 */
final class OsmLines {

    private final NodePlaces places = new NodePlaces();
    private final Map<Long, Map<String, String>> numbered = new HashMap<>();

    /** A numbered node, and how far along the line it is. */
    private record House(int at, HouseNumber number, Map<String, String> tags) {}

    NodePlaces places() {
        return places;
    }

    /** Takes a node into account if it is on one of the lines. */
    void node(long id, double latitude, double longitude, Map<String, String> tags) {
        if (places.place(id, latitude, longitude) && tags.containsKey(OsmAddress.NUMBER)) {
            numbered.put(id, tags);
        }
    }

    /** Takes a row for each range on a line, whose nodes are known by now. */
    void line(long id, long[] nodes, Map<String, String> tags, OsmAddress rows) {
        List<Point> line = new ArrayList<>(nodes.length);
        House last = null;
        boolean some = false;
        for (long node : nodes) {
            Point point = places.find(node);
            if (point == null) {
                rows.refuse(id, Refusal.INCOMPLETE);
                return;
            }
            line.add(point);
            House house = house(line.size() - 1, numbered.get(node));
            if (house != null && last != null) {
                some = true;
                range(id, line, last, house, tags, rows);
            }
            last = house == null ? last : house;
        }
        if (!some) {
            rows.refuse(id, Refusal.BAD_RANGE);
        }
    }

    private static @Nullable House house(int at, @Nullable Map<String, String> tags) {
        HouseNumber number = tags == null ? null : HouseNumber.parse(tags.getOrDefault(OsmAddress.NUMBER, ""));
        return tags == null || number == null ? null : new House(at, number, tags);
    }

    private static void range(
            long id, List<Point> line, House from, House to, Map<String, String> tags, OsmAddress rows) {
        Parity parity = parity(tags.getOrDefault(OsmAddress.INTERPOLATION, ""), from.number);
        if (parity == null
                || !from.number.rest().isEmpty()
                || !to.number.rest().isEmpty()
                || from.number.equals(to.number)
                || !fits(parity, from.number)
                || !fits(parity, to.number)) {
            rows.refuse(id, Refusal.BAD_RANGE);
            return;
        }
        Map<String, String> all = new HashMap<>(to.tags);
        all.putAll(from.tags);
        all.putAll(tags);
        all.put(OsmAddress.FROM, Integer.toString(from.number.leading()));
        all.put(OsmAddress.TO, Integer.toString(to.number.leading()));
        all.put(OsmAddress.PARITY, parity == Parity.ALL ? "all" : "");
        rows.takeRange(id, line.subList(from.at, to.at + 1), all);
    }

    /** Null if the numbers between cannot be told, as with letters. */
    private static @Nullable Parity parity(String interpolation, HouseNumber from) {
        return switch (interpolation) {
            case "odd" -> Parity.ODD;
            case "even" -> Parity.EVEN;
            case "all", "both", "1" -> Parity.ALL;
            case "2" -> from.leading() % 2 == 0 ? Parity.EVEN : Parity.ODD;
            default -> null;
        };
    }

    private static boolean fits(Parity parity, HouseNumber number) {
        return parity == Parity.ALL || (number.leading() % 2 == 0) == (parity == Parity.EVEN);
    }
}
