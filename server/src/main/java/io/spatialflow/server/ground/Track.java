package io.spatialflow.server.ground;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.tile.Mercator;
import io.spatialflow.server.tile.TileAddress;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A line in pixels from a tile's upper left corner. */
final class Track {

    /** A name on a line that bends more would lie beside it. */
    private static final double MOST_BEND_PIXELS = 4;

    private static final double MOST_SHORTENING = 0.97;

    /** Places that are tried for a name, from the middle of the line to its ends. */
    private static final int TRIES = 12;

    private final double[] xs;
    private final double[] ys;
    private final double[] alongs;

    private Track(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
        this.alongs = new double[xs.length];
        for (int i = 1; i < xs.length; i++) {
            alongs[i] = alongs[i - 1] + Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
        }
    }

    static Track of(TileAddress tile, List<Point> points) {
        double[] xs = new double[points.size()];
        double[] ys = new double[points.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x(tile, points.get(i));
            ys[i] = y(tile, points.get(i));
        }
        return new Track(xs, ys);
    }

    static double x(TileAddress tile, Point point) {
        return tile.across(Mercator.x(point.longitude())) * Detail.PIXELS;
    }

    static double y(TileAddress tile, Point point) {
        return tile.down(Mercator.y(point.latitude())) * Detail.PIXELS;
    }

    double length() {
        return alongs[alongs.length - 1];
    }

    void addTo(Path2D path) {
        path.moveTo(xs[0], ys[0]);
        for (int i = 1; i < xs.length; i++) {
            path.lineTo(xs[i], ys[i]);
        }
    }

    /** Whether the line runs through a rectangle. */
    boolean crosses(Rectangle2D rectangle) {
        for (int i = 1; i < xs.length; i++) {
            if (rectangle.intersectsLine(xs[i - 1], ys[i - 1], xs[i], ys[i])) {
                return true;
            }
        }
        return false;
    }

    /** Writes a name along a straight stretch of the line, to be read from below or from the right. */
    boolean name(Lettering.Outline text, Labels labels) {
        double room = length() - text.width();
        if (room < 0) {
            return false;
        }
        for (int i = 0; i < TRIES; i++) {
            // 1/2, then left and right of it by turns.
            double part = 0.5 + (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) / (double) TRIES;
            if (name(text, part * room, labels)) {
                return true;
            }
        }
        return false;
    }

    private boolean name(Lettering.Outline text, double from, Labels labels) {
        double to = from + text.width();
        double dx = x(to) - x(from);
        double dy = y(to) - y(from);
        if (Math.hypot(dx, dy) < MOST_SHORTENING * text.width() || bend(from, to) > MOST_BEND_PIXELS) {
            return false;
        }
        double angle = Math.atan2(dy, dx);
        double upright = Math.abs(angle) > Math.PI / 2 ? angle - Math.signum(angle) * Math.PI : angle;
        return labels.put(text, Lettering.Kind.STREET, (x(from) + x(to)) / 2, (y(from) + y(to)) / 2, upright);
    }

    /** How far the line strays from the straight one between two of its points. */
    private double bend(double from, double to) {
        double dx = x(to) - x(from);
        double dy = y(to) - y(from);
        double most = 0;
        for (int i = segment(from) + 1; i < xs.length && alongs[i] < to; i++) {
            double off = Math.abs((xs[i] - x(from)) * dy - (ys[i] - y(from)) * dx) / Math.hypot(dx, dy);
            most = Math.max(most, off);
        }
        return most;
    }

    private double x(double along) {
        int i = segment(along);
        return xs[i] + part(i, along) * (xs[i + 1] - xs[i]);
    }

    private double y(double along) {
        int i = segment(along);
        return ys[i] + part(i, along) * (ys[i + 1] - ys[i]);
    }

    private int segment(double along) {
        int i = 0;
        while (i < xs.length - 2 && alongs[i + 1] < along) {
            i++;
        }
        return i;
    }

    private double part(int i, double along) {
        double step = alongs[i + 1] - alongs[i];
        return step == 0 ? 0 : Math.clamp((along - alongs[i]) / step, 0, 1);
    }
}
