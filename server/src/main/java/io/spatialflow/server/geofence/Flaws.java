package io.spatialflow.server.geofence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a drawing. More than {@link #MOST} help nobody. Not for several threads. */
final class Flaws {

    private static final int MOST = 10;

    private final boolean several;
    private final List<Flaw> found = new ArrayList<>();

    /** @param polygons how many the drawing has: where there is only one, messages do not name it */
    Flaws(int polygons) {
        this.several = polygons > 1;
    }

    void at(int polygon, @Nullable Integer ring, @Nullable Integer vertex, String what) {
        if (found.size() < MOST) {
            found.add(new Flaw(polygon, ring, vertex, place(polygon, ring, vertex) + ": " + what));
        }
    }

    /** About the drawing as a whole. */
    void whole(String message) {
        found.add(new Flaw(0, null, null, message));
    }

    private String place(int polygon, @Nullable Integer ring, @Nullable Integer vertex) {
        List<String> steps = new ArrayList<>();
        if (several || ring == null) {
            steps.add("polygon " + (polygon + 1));
        }
        if (ring != null) {
            steps.add("ring " + (ring + 1));
        }
        if (vertex != null) {
            steps.add("vertex " + (vertex + 1));
        }
        return String.join(", ", steps);
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Flaw> found() {
        return List.copyOf(found);
    }
}
