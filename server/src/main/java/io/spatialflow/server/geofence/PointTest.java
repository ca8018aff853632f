package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Circle;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which active fences a point lies in, and which are the nearest to it. The nearest are looked for in circles that grow
 * until they hold as many as are wanted: what is measured is a little more than what is told, however many there are.
 */
public final class PointTest {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    private static final double FIRST_REACH_METERS = 500;
    private static final double MOST_GROWTH = 8;
    private static final double LEAST_GROWTH = 1.5;

    /** A quarter of the Earth's circumference: beyond it a search is one of all fences. */
    private static final double FARTHEST_METERS = 9_900_000;

    /** Boxes are those of circles on a sphere; distances to polygons are up to 0.6 % longer or shorter. */
    private static final double BOX_ALLOWANCE = 1.01;

    /** So few of a group are rather all measured than looked for among the fences of others. */
    private static final int FEW = 1000;

    private final Geofences geofences;

    public PointTest(Geofences geofences) {
        this.geofences = geofences;
    }

    /**
     * What was found.
     *
     * @param inside how many fences the point lies in
     * @param total how many were looked at
     * @param nearest the nearest, nearest first; of some as near the oldest first
     * @param matched those that the point lies in, at most {@link #MAX_LIMIT} of them, in the same order
     */
    public record Result(Point point, long inside, long total, List<Tested> nearest, List<Tested> matched) {
        public Result {
            nearest = List.copyOf(nearest);
            matched = List.copyOf(matched);
        }
    }

    /**
     * A fence that was looked at.
     *
     * @param distance from the point to its edge; zero inside
     */
    public record Tested(Geofence.Outline fence, Length distance) {

        private static final Comparator<Tested> NEAREST_FIRST = Comparator.comparing(Tested::distance)
                .thenComparing(tested -> tested.fence.id().toString());

        static Tested of(Geofence.Outline fence, Point point) {
            return new Tested(fence, fence.area().distanceTo(point));
        }

        public boolean isInside() {
            return distance.meters() == 0;
        }
    }

    /**
     * Tests a point.
     *
     * @param groupId only fences of this group; null for all of the workspace
     * @param limit how many of the nearest to tell, 1..{@link #MAX_LIMIT}
     */
    public Result test(WorkspaceId workspaceId, Point point, @Nullable UUID groupId, int limit) {
        long total = geofences.tallies(workspaceId).stream()
                .filter(tally -> tally.status().counts())
                .filter(tally -> groupId == null || groupId.equals(tally.groupId()))
                .mapToLong(Tally::geofences)
                .sum();
        List<Tested> holding = geofences.near(workspaceId, List.of(point)).getFirst().stream()
                .filter(fence -> isOf(groupId, fence))
                .map(fence -> Tested.of(fence, point))
                .filter(Tested::isInside)
                .sorted(Tested.NEAREST_FIRST)
                .toList();
        List<Tested> nearest = holding.size() >= limit
                ? holding
                : groupId != null && total <= FEW
                        ? measured(geofences.outlines(workspaceId, groupId), point)
                        : nearest(workspaceId, point, groupId, limit);
        return new Result(
                point,
                holding.size(),
                total,
                nearest.stream().limit(limit).toList(),
                holding.stream().limit(MAX_LIMIT).toList());
    }

    private static boolean isOf(@Nullable UUID groupId, Geofence.Outline fence) {
        Group group = fence.group();
        return groupId == null || (group != null && groupId.equals(group.id()));
    }

    private List<Tested> nearest(WorkspaceId workspaceId, Point point, @Nullable UUID groupId, int limit) {
        double reach = FIRST_REACH_METERS;
        while (reach < FARTHEST_METERS) {
            double within = reach;
            Circle search = new Circle(point, Length.ofMeters(reach * BOX_ALLOWANCE));
            List<Tested> found = measured(geofences.touching(workspaceId, search.boxes(), groupId), point).stream()
                    .filter(tested -> tested.distance().meters() <= within)
                    .toList();
            if (found.size() >= limit) {
                return found;
            }
            double wanted = found.isEmpty() ? MOST_GROWTH : Math.sqrt(2.0 * limit / found.size());
            reach *= Math.clamp(wanted, LEAST_GROWTH, MOST_GROWTH);
        }
        return measured(geofences.touching(workspaceId, List.of(PolygonBoxes.WORLD), groupId), point);
    }

    private static List<Tested> measured(List<Geofence.Outline> fences, Point point) {
        return fences.stream()
                .map(fence -> Tested.of(fence, point))
                .sorted(Tested.NEAREST_FIRST)
                .toList();
    }
}
