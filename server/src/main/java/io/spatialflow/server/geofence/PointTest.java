package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Circle;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which active fences a point lies in, and which are the nearest to it. Of more than {@link #FEW} the nearest are looked
 * for in circles that grow, to {@link #REACH_METERS} at most, until they hold as many as are wanted: what is measured is
 * little more than what is told, however many there are.
 */
public final class PointTest {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    private static final double FIRST_REACH_METERS = 2_000;
    private static final double MOST_GROWTH = 8;
    private static final double LEAST_GROWTH = 1.5;

    /** Smaller circles are not tried: what crowds around the point lies upon it. */
    private static final double LEAST_REACH_METERS = 1;

    /** Two circles whose radii differ by less are not worth another step between them. */
    private static final double TIGHT = 1.002;

    /** As far as many fences are looked for; few are all told, however far they are. */
    public static final int REACH_METERS = 1_000_000;

    /** More than so many for each that is wanted are not measured if a smaller circle may do, */
    private static final int MOST_FOR_EACH = 4;

    /** unless they are few. */
    private static final int FEW_TO_MEASURE = 100;

    /** Boxes are those of circles on a sphere; distances to polygons are up to 0.6 % longer or shorter. */
    private static final double BOX_ALLOWANCE = 1.01;

    /** So few are rather all measured. */
    public static final int FEW = 1000;

    private final Geofences geofences;

    public PointTest(Geofences geofences) {
        this.geofences = geofences;
    }

    /**
     * What was found.
     *
     * @param inside how many fences the point lies in
     * @param total how many were looked at
     * @param nearest the nearest, nearest first, of many only those within {@link #REACH_METERS}; of some as near the oldest first
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
        long total = geofences.countActive(workspaceId, groupId);
        // Whatever holds the point touches the smallest of boxes around it: it is among those that were measured.
        List<Tested> nearest = nearest(workspaceId, point, groupId, limit, total);
        List<Tested> holding = nearest.stream().filter(Tested::isInside).toList();
        return new Result(
                point,
                holding.size(),
                total,
                nearest.stream().limit(limit).toList(),
                holding.stream().limit(MAX_LIMIT).toList());
    }

    private List<Tested> nearest(WorkspaceId workspaceId, Point point, @Nullable UUID groupId, int limit, long total) {
        if (total > FEW) {
            return nearest(workspaceId, point, groupId, limit);
        }
        List<Geofence.Outline> all = groupId == null
                ? geofences.touching(workspaceId, List.of(PolygonBoxes.WORLD), null)
                : geofences.outlines(workspaceId, groupId);
        return measured(all, point);
    }

    /** Grows a circle until it holds as many as are wanted; one that would hold far more is made smaller first. */
    private List<Tested> nearest(WorkspaceId workspaceId, Point point, @Nullable UUID groupId, int limit) {
        int most = Math.max(MOST_FOR_EACH * limit, FEW_TO_MEASURE);
        double tooSmall = 0;
        double tooLarge = REACH_METERS;
        double reach = FIRST_REACH_METERS;
        while (true) {
            List<Box> boxes = boxes(point, reach);
            // To count boxes costs next to nothing beside measuring; of one group they can't be counted.
            int around = groupId == null ? geofences.countTouching(workspaceId, boxes, most) : limit;
            if (around == most && reach > Math.max(tooSmall * TIGHT, LEAST_REACH_METERS)) {
                tooLarge = reach;
                reach = (tooSmall + tooLarge) / 2;
                continue;
            }
            boolean mayDo = around >= limit || reach >= REACH_METERS;
            List<Tested> found = mayDo ? within(reach, workspaceId, point, groupId) : List.of();
            if (found.size() >= limit || reach >= REACH_METERS) {
                return found;
            }
            tooSmall = reach;
            int held = mayDo ? found.size() : around;
            double growth = held == 0 ? MOST_GROWTH : Math.sqrt(2.0 * limit / held);
            double grown = reach * Math.clamp(growth, LEAST_GROWTH, MOST_GROWTH);
            if (grown >= tooLarge && tooLarge < REACH_METERS) {
                grown = tooLarge > tooSmall * TIGHT ? (tooSmall + tooLarge) / 2 : tooLarge;
            }
            tooLarge = grown >= tooLarge ? REACH_METERS : tooLarge;
            reach = Math.min(grown, REACH_METERS);
        }
    }

    private List<Tested> within(double reach, WorkspaceId workspaceId, Point point, @Nullable UUID groupId) {
        return measured(geofences.touching(workspaceId, boxes(point, reach), groupId), point).stream()
                .filter(tested -> tested.distance().meters() <= reach)
                .toList();
    }

    private static List<Box> boxes(Point point, double reach) {
        return new Circle(point, Length.ofMeters(reach * BOX_ALLOWANCE)).boxes();
    }

    private static List<Tested> measured(List<Geofence.Outline> fences, Point point) {
        return fences.stream()
                .map(fence -> Tested.of(fence, point))
                .sorted(Tested.NEAREST_FIRST)
                .toList();
    }
}
