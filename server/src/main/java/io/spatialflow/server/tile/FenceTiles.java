package io.spatialflow.server.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.FenceFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A workspace's fences, tile by tile. Where more than {@link #MOST} reach into a tile they are not drawn one by one: it tells
 * where how many are, and leaves out none. Colleagues look at the same map, and whoever moves on comes back: what was drawn is
 * kept for as long as there is room. Safe for many threads.
 */
public final class FenceTiles {

    /** A tile of so many is some 100 kB as vectors. */
    static final int MOST = 1000;

    /** Each way; a cell is 8 pixels wide. */
    static final int CELLS = 32;

    /** Beside a tile, what reaches into it: edges and dots are wider than the fence. */
    static final double MARGIN = 1.0 / 32;

    /** To be raised whenever the same fences are drawn differently. */
    private static final String EDITION = "2";

    /** A thousand tiles, more or less. */
    private static final long MOST_BYTES = 16 << 20;

    private static final int BYTES_OF_A_KEY = 200;

    private final FenceChart chart;
    private final Cache<Key, Drawn> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Drawn tile) -> BYTES_OF_A_KEY + tile.bytes().length)
            .build();

    public FenceTiles(FenceChart chart) {
        this.chart = chart;
    }

    /** As long as it stays, every tile of the workspace does. */
    public String version(WorkspaceId workspaceId) {
        return EDITION + "-" + chart.version(workspaceId);
    }

    /** The tile as a Mapbox Vector Tile, version 2.1; empty where there is nothing. Not to be written to. */
    public byte[] vector(WorkspaceId workspaceId, TileAddress tile, FenceFilter filter) {
        return drawn(workspaceId, tile, filter, null, sketch -> VectorTile.of(tile, sketch));
    }

    /** The tile as a PNG on transparent ground. Not to be written to. */
    public byte[] picture(WorkspaceId workspaceId, TileAddress tile, FenceFilter filter, Look look) {
        return drawn(workspaceId, tile, filter, look, sketch -> Painter.paint(tile, sketch, look));
    }

    /** @param look null for vectors */
    private byte[] drawn(
            WorkspaceId workspaceId,
            TileAddress tile,
            FenceFilter filter,
            @Nullable Look look,
            Function<Sketch, byte[]> drawing) {
        // The version is asked for first: what changes meanwhile may be on the tile, but a later version never finds
        // it.
        String version = chart.version(workspaceId);
        Key key = new Key(workspaceId, tile, filter, look);
        Drawn kept = drawn.getIfPresent(key);
        if (kept == null || !kept.version().equals(version)) {
            kept = new Drawn(version, drawing.apply(sketch(workspaceId, tile, filter)));
            drawn.put(key, kept);
        }
        return kept.bytes();
    }

    private record Key(
            WorkspaceId workspaceId,
            TileAddress tile,
            FenceFilter filter,
            @Nullable Look look) {}

    /** The version is no part of the key: what is out of date is replaced, and takes no room. */
    private record Drawn(String version, byte[] bytes) {}

    private Sketch sketch(WorkspaceId workspaceId, TileAddress tile, FenceFilter filter) {
        List<Box> boxes = reach(tile);
        int count = 0;
        for (Box box : boxes) {
            count += chart.count(workspaceId, box, filter, MOST + 1);
        }
        if (count > MOST) {
            return new Sketch.Crowds(chart.crowds(workspaceId, tile.box(), filter, CELLS));
        }
        Map<Object, ChartedFence> fences = new LinkedHashMap<>();
        for (Box box : boxes) {
            chart.fences(workspaceId, box, filter, MOST + 1)
                    .forEach(fence -> fences.put(fence.outline().id(), fence));
        }
        return new Sketch.Fences(List.copyOf(fences.values()));
    }

    /** At the antimeridian, the margin lies at the other end of the world. */
    private static List<Box> reach(TileAddress tile) {
        List<Box> boxes = new ArrayList<>();
        Box around = tile.around(MARGIN);
        boxes.add(around);
        double margin = 360 * MARGIN / (1 << tile.zoom());
        if (tile.zoom() > 0 && around.west() == -180) {
            boxes.add(new Box(around.south(), 180 - margin, around.north(), 180));
        }
        if (tile.zoom() > 0 && around.east() == 180) {
            boxes.add(new Box(around.south(), -180, around.north(), -180 + margin));
        }
        return boxes;
    }
}
