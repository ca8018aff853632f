package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.shapefile.Geometry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tags with which OpenStreetMap writes addresses (wiki.openstreetmap.org/wiki/Key:addr), as rows of a table. */
final class OsmAddress {

    static final String NUMBER = "addr:housenumber";
    static final String INTERPOLATION = "addr:interpolation";

    // No tags, but columns of the ranges that are made of several objects.
    static final String FROM = "from";
    static final String TO = "to";
    static final String PARITY = "parity";

    /** "12;14" and "12,14" are two houses; "12-14" is one, or it is not known which. */
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[;,]");

    private static final Mapping MAPPING = mapping();

    private final RowReader rows;
    private final AddressRows houses;
    private final AddressRows ranges;

    OsmAddress(RowReader rows) {
        this.rows = rows;
        this.houses = new AddressRows(MAPPING, Mapping.Kind.POINTS, rows);
        this.ranges = new AddressRows(MAPPING, Mapping.Kind.RANGES, rows);
    }

    private static Mapping mapping() {
        Map<Field, Value> values = new EnumMap<>(Field.class);
        values.put(Field.NUMBER, Value.column(NUMBER));
        // Places without streets number their houses by the name of the place.
        values.put(Field.STREET, Value.column("addr:street").or(Value.column("addr:place")));
        values.put(Field.UNIT, Value.column("addr:unit"));
        values.put(Field.CITY, Value.column("addr:city"));
        values.put(Field.DISTRICT, Value.column("addr:county"));
        values.put(Field.REGION, Value.column("addr:state"));
        values.put(Field.POSTCODE, Value.column("addr:postcode"));
        values.put(Field.FROM, Value.column(FROM));
        values.put(Field.TO, Value.column(TO));
        values.put(Field.PARITY, Value.column(PARITY));
        return new Mapping(values);
    }

    /** Takes one row for each house number of a way or relation; without a point if its nodes are not in the file. */
    void take(long id, @Nullable Point point, Map<String, String> tags) {
        if (point == null) {
            refuse(id, Refusal.INCOMPLETE);
        } else {
            take(id, point.latitude(), point.longitude(), tags);
        }
    }

    /** Takes one row for each house number. */
    void take(long id, double latitude, double longitude, Map<String, String> tags) {
        boolean some = false;
        for (String number : BETWEEN_NUMBERS.split(tags.getOrDefault(NUMBER, ""))) {
            if (!number.isBlank()) {
                some = true;
                houses.take(
                        id,
                        column -> column.equals(NUMBER) ? number.strip() : tags.getOrDefault(column, ""),
                        Geometry.point(longitude, latitude));
            }
        }
        if (!some) {
            refuse(id, Refusal.NO_NUMBER);
        }
    }

    /** Takes a row for a range. */
    void takeRange(long id, List<Point> line, Map<String, String> tags) {
        double[] pairs = new double[2 * line.size()];
        for (int i = 0; i < line.size(); i++) {
            pairs[2 * i] = line.get(i).longitude();
            pairs[2 * i + 1] = line.get(i).latitude();
        }
        ranges.take(id, column -> tags.getOrDefault(column, ""), Geometry.line(pairs));
    }

    /** An object was read, whatever it is. */
    void passed() {
        rows.passed();
    }

    void refuse(long id, Refusal refusal) {
        rows.refuse(id, refusal);
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
}
