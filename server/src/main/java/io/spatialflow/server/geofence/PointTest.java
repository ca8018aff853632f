package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which active fences a point lies in, and which are the nearest to it. */
public final class PointTest {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

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
        Geofences.Vicinity vicinity = geofences.vicinity(workspaceId, point, groupId, limit);
        List<Tested> nearest = vicinity.outlines().stream()
                .map(fence -> Tested.of(fence, point))
                .sorted(Tested.NEAREST_FIRST)
                .toList();
        List<Tested> holding = nearest.stream().filter(Tested::isInside).toList();
        return new Result(
                point,
                holding.size(),
                vicinity.total(),
                nearest.stream().limit(limit).toList(),
                holding.stream().limit(MAX_LIMIT).toList());
    }
}
