package io.spatialflow.server.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Polygon;
import io.spatialflow.server.geofence.PolygonArea;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outlines of fences that are on the leaves of sheets, read when they are first asked for and kept with their leaf. A fence
 * that changes is on another leaf from then on, and an outline that was read for a leaf is as good as the leaf; those of the
 * fences beside it move on with them.
 */
final class LeafOutlines {

    /**
     * Fences of the leaves whose outlines are kept: about 250 bytes each. Somewhat more than the hundred thousand that a busy
     * workspace may have: where they just do not fit, they turn each other out, and grow old before they go.
     */
    private static final int MOST_FENCES = 130_000;

    /** An outline with more corners is read each time: nobody knows beforehand how many such there are. */
    private static final int MOST_CORNERS = 24;

    private static final String NUMBERED =
            "select g.seq, " + GeofenceRow.OUTLINE + GeofenceRow.FROM_SEQS + " and g.is_active and not g.archived";

    private final Database database;

    /** Leaves that are on no sheet any more go by themselves. */
    private final Cache<SheetLeaf, Geofence.@Nullable Outline[]> byLeaf = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST_FENCES)
            .weigher((SheetLeaf leaf, Geofence.@Nullable Outline[] outlines) -> outlines.length)
            .build();

    LeafOutlines(Database database) {
        this.database = database;
    }

    /** The outlines of the active fences among some, each once, in their order. */
    List<Geofence.Outline> of(WorkspaceId workspaceId, List<Nearest.Seen> boxes) {
        Map<Long, Geofence.Outline> found = new LinkedHashMap<>();
        Map<Long, Nearest.Seen> missing = new LinkedHashMap<>();
        for (Nearest.Seen box : boxes) {
            Geofence.Outline kept = kept(box.leaf())[box.index()];
            if (kept == null) {
                missing.put(box.seq(), box);
            } else {
                found.put(box.seq(), kept);
            }
        }
        Map<Long, Geofence.Outline> read = missing.isEmpty() ? Map.of() : read(workspaceId, missing.keySet());
        missing.forEach((seq, box) -> {
            Geofence.Outline outline = read.get(seq);
            if (outline != null) {
                found.put(seq, outline);
                if (isSmall(outline.area())) {
                    kept(box.leaf())[box.index()] = outline;
                }
            }
        });
        return List.copyOf(found.values());
    }

    /** Takes what is kept with a leaf to the one in its place, but for the fences that changed. */
    void moveOn(SheetLeaf before, SheetLeaf after, Set<Long> changed) {
        Geofence.@Nullable Outline[] kept = byLeaf.getIfPresent(before);
        if (kept != null) {
            Map<Long, Geofence.Outline> byId = new HashMap<>();
            for (int i = 0; i < kept.length; i++) {
                Geofence.Outline outline = kept[i];
                if (outline != null && !changed.contains(before.id(i) / 2)) {
                    byId.put(before.id(i), outline);
                }
            }
            Geofence.@Nullable Outline[] moved = kept(after);
            for (int i = 0; i < moved.length; i++) {
                moved[i] = byId.get(after.id(i));
            }
        }
    }

    private Geofence.@Nullable Outline[] kept(SheetLeaf leaf) {
        return byLeaf.get(leaf, any -> new Geofence.Outline[leaf.size()]);
    }

    private static boolean isSmall(Area area) {
        return switch (area) {
            case CircleArea circle -> true;
            case PolygonArea polygons ->
                polygons.polygons().stream()
                                .flatMap(Polygon::rings)
                                .mapToInt(ring -> ring.points().size())
                                .sum()
                        <= MOST_CORNERS;
        };
    }

    private Map<Long, Geofence.Outline> read(WorkspaceId workspaceId, Set<Long> seqs) {
        Map<Long, Geofence.Outline> read = new HashMap<>();
        database.read(jdbc -> {
            jdbc.sql(NUMBERED)
                    .param("seqs", seqs.toString())
                    .param("workspace", workspaceId.toString())
                    .query(row -> {
                        read.put(row.getLong("seq"), GeofenceRow.outline(row));
                    });
            return read;
        });
        return read;
    }
}
