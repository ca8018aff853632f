package io.spatialflow.geocoder.shapefile;

import io.spatialflow.geocoder.geo.Point;
import java.util.ArrayList;
import java.util.List;

/** Where a record lies: coordinates as they were read, not yet known to be places on the Earth. */
public final class Geometry {

    /** What the coordinates make. */
    public enum Kind {
        POINT,
        /** In one piece. */
        LINE,
        /** Nothing, an area, a line in several pieces, several points. */
        OTHER
    }

    /** Of a record without one. */
    public static final Geometry NONE = new Geometry(Kind.OTHER, new double[0]);

    private final Kind kind;
    private final double[] coordinates;

    private Geometry(Kind kind, double[] coordinates) {
        this.kind = kind;
        this.coordinates = coordinates;
    }

    /** A point, x or longitude first. */
    public static Geometry point(double x, double y) {
        return new Geometry(Kind.POINT, new double[] {x, y});
    }

    /** A line through points, x or longitude first in each pair. */
    public static Geometry line(double[] pairs) {
        return new Geometry(Kind.LINE, pairs.clone());
    }

    public Kind kind() {
        return kind;
    }

    /** How many points there are. */
    public int size() {
        return coordinates.length / 2;
    }

    public double longitude(int i) {
        return coordinates[2 * i];
    }

    public double latitude(int i) {
        return coordinates[2 * i + 1];
    }

    /** The points, or none at all if one of them is no place on Earth. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            if (!Point.isValid(latitude(i), longitude(i))) {
                return List.of();
            }
            points.add(new Point(latitude(i), longitude(i)));
        }
        return points;
    }
}
