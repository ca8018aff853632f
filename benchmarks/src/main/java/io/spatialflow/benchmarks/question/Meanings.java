package io.spatialflow.benchmarks.question;

import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** All loaded points by what is left of their address, when something is left out. */
public final class Meanings {

    /** A fence has this radius unless told otherwise: of two points farther apart one choice is wrong. */
    static final Length SAME_PLACE = Length.ofMeters(100);

    private final UnaryOperator<Parts> loss;
    private final Map<String, List<Point>> points = new HashMap<>();

    /** By the whole address. */
    public static Meanings exact(List<AddressPoint> loaded) {
        return new Meanings(loaded, UnaryOperator.identity());
    }

    Meanings(List<AddressPoint> loaded, UnaryOperator<Parts> loss) {
        this.loss = loss;
        for (AddressPoint point : loaded) {
            points.computeIfAbsent(loss.apply(Parts.of(point)).key(), key -> new ArrayList<>(1))
                    .add(point.point());
        }
    }

    /** Every point that these parts fit, after the loss. */
    List<Point> of(Parts parts) {
        return points.getOrDefault(loss.apply(parts).key(), List.of());
    }

    /** Whether the parts fit no point far from this one. */
    boolean leaveNoChoiceBut(Point truth, Parts parts) {
        return of(parts).stream().allMatch(point -> isSamePlace(point, truth));
    }

    static boolean isSamePlace(Point one, Point other) {
        return one.distanceTo(other).compareTo(SAME_PLACE) <= 0;
    }
}
