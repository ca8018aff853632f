package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.address.States;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.ReferenceRow;
import io.spatialflow.geocoder.source.RowReader.Raw;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tags with which OpenStreetMap writes addresses (wiki.openstreetmap.org/wiki/Key:addr). */
final class OsmAddress {

    static final String NUMBER = "addr:housenumber";
    static final String INTERPOLATION = "addr:interpolation";

    /** "12;14" and "12,14" are two houses; "12-14" is one, or it is not known which. */
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[;,]");

    private OsmAddress() {}

    /** Takes one row for each house number of a way or relation; without a point if its nodes are not in the file. */
    static void take(long id, @Nullable Point point, Map<String, String> tags, RowReader rows) {
        if (point == null) {
            rows.refuse(id, Refusal.INCOMPLETE);
        } else {
            take(id, point.latitude(), point.longitude(), tags, rows);
        }
    }

    /** Takes one row for each house number. */
    static void take(long id, double latitude, double longitude, Map<String, String> tags, RowReader rows) {
        boolean some = false;
        for (String number : BETWEEN_NUMBERS.split(tags.getOrDefault(NUMBER, ""))) {
            if (!number.isBlank()) {
                some = true;
                rows.take(id, raw(number.strip(), latitude, longitude, tags));
            }
        }
        if (!some) {
            rows.refuse(id, Refusal.NO_NUMBER);
        }
    }

    /** The mean of points that are close together; null if there are none. */
    static @Nullable Point middle(List<Point> points) {
        if (points.isEmpty()) {
            return null;
        }
        double latitude = 0;
        double longitude = 0;
        for (Point point : points) {
            latitude += point.latitude();
            longitude += point.longitude();
        }
        return new Point(latitude / points.size(), longitude / points.size());
    }

    /** Places without streets number their houses by the name of the place. */
    static String street(Map<String, String> tags) {
        return tags.getOrDefault("addr:street", tags.getOrDefault("addr:place", ""));
    }

    /** The rest of the address. */
    static PostalArea area(Map<String, String> tags) {
        String state = tags.getOrDefault("addr:state", "");
        return PostalArea.of(
                tags.getOrDefault("addr:city", ""),
                tags.getOrDefault("addr:county", ""),
                States.code(state) instanceof String code ? code.toUpperCase(Locale.ROOT) : state,
                tags.getOrDefault("addr:postcode", ""));
    }

    /** Whether each part is as short as parts of addresses are. */
    static boolean isBearable(Map<String, String> tags) {
        return tags.values().stream().allMatch(value -> value.length() <= ReferenceRow.LONGEST_PART);
    }

    private static Raw raw(String number, double latitude, double longitude, Map<String, String> tags) {
        return new Raw(
                Double.toString(longitude),
                Double.toString(latitude),
                number,
                street(tags),
                tags.getOrDefault("addr:unit", ""),
                tags.getOrDefault("addr:city", ""),
                tags.getOrDefault("addr:county", ""),
                tags.getOrDefault("addr:state", ""),
                tags.getOrDefault("addr:postcode", ""));
    }
}
