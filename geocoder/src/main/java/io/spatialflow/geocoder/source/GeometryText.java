package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.shapefile.Geometry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points and lines as text (OGC 06-103r4, "WKT"), in degrees, longitude first. */
final class GeometryText {

    private static final Pattern SHAPE = Pattern.compile(
            "(?:SRID=\\d{1,6};)?\\s*(MULTI)?(POINT|LINESTRING)\\s*(?:ZM?|M)?\\s*\\((.*)\\)", Pattern.CASE_INSENSITIVE);

    /** In characters: a line of some ten thousand points. */
    private static final int LONGEST = 1 << 19;

    private GeometryText() {}

    /** What cannot be read is no geometry. */
    static Geometry read(String text) {
        Matcher shape = text.length() > LONGEST ? SHAPE.matcher("") : SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            return Geometry.NONE;
        }
        String inside = shape.group(3).strip();
        if (shape.group(1) != null && inside.startsWith("(") && inside.endsWith(")")) {
            inside = inside.substring(1, inside.length() - 1);
        }
        // A parenthesis that is left parts several of them.
        if (inside.isBlank() || inside.indexOf('(') >= 0 || inside.indexOf(')') >= 0) {
            return Geometry.NONE;
        }
        return read(inside.split(",", -1), shape.group(2).equalsIgnoreCase("POINT"));
    }

    private static Geometry read(String[] points, boolean point) {
        double[] pairs = new double[2 * points.length];
        for (int i = 0; i < points.length; i++) {
            String[] numbers = points[i].strip().split("\\s+");
            if (numbers.length < 2) {
                return Geometry.NONE;
            }
            try {
                pairs[2 * i] = Double.parseDouble(numbers[0]);
                pairs[2 * i + 1] = Double.parseDouble(numbers[1]);
            } catch (NumberFormatException e) {
                return Geometry.NONE;
            }
        }
        if (!point) {
            return Geometry.line(pairs);
        }
        return points.length == 1 ? Geometry.point(pairs[0], pairs[1]) : Geometry.NONE;
    }
}
