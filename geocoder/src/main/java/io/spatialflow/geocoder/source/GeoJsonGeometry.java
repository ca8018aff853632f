package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.shapefile.Geometry;
import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The geometry of one feature: a point or a line, or one of them in a collection of one. */
final class GeoJsonGeometry {

    /** More than any street has; beyond it a feature is no street, and is not kept. */
    private static final int MOST_POINTS = 1 << 20;

    private final JsonParser parser;
    private String type = "";
    private double[] pairs = new double[2];
    private int points;
    private int lines;
    private boolean tooMany;

    private GeoJsonGeometry(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads from the beginning of an object to its end. */
    static Geometry read(JsonParser parser) {
        return new GeoJsonGeometry(parser).read();
    }

    private Geometry read() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (key.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates();
            } else {
                parser.skipChildren();
            }
        }
        return switch (type) {
            case "Point", "MultiPoint" -> points == 1 ? Geometry.point(pairs[0], pairs[1]) : Geometry.NONE;
            case "LineString", "MultiLineString" ->
                lines == 1 && !tooMany ? Geometry.line(Arrays.copyOf(pairs, 2 * points)) : Geometry.NONE;
            default -> Geometry.NONE;
        };
    }

    /** An array of positions or of further arrays, or a position: longitude, latitude, and perhaps a height. */
    private boolean coordinates() {
        double x = 0;
        double y = 0;
        int numbers = 0;
        boolean holdsPositions = false;
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                holdsPositions |= coordinates();
            } else if (token.isNumeric()) {
                x = numbers == 0 ? parser.getDoubleValue() : x;
                y = numbers == 1 ? parser.getDoubleValue() : y;
                numbers++;
            } else {
                parser.skipChildren();
            }
        }
        if (numbers >= 2) {
            add(x, y);
        }
        lines += holdsPositions ? 1 : 0;
        return numbers >= 2;
    }

    private void add(double x, double y) {
        tooMany |= points >= MOST_POINTS;
        if (tooMany) {
            return;
        }
        if (2 * points == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * pairs.length);
        }
        pairs[2 * points] = x;
        pairs[2 * points + 1] = y;
        points++;
    }
}
