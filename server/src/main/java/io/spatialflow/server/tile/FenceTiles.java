package io.spatialflow.server.tile;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.FenceFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A workspace's fences, tile by tile. Where more than {@link #MOST} reach into a tile they are not drawn one by one: it tells
 * where how many are, and leaves out none.
 */
public final class FenceTiles {

    /** A tile of so many is some 100 kB as vectors. */
    static final int MOST = 1000;

    /** Each way; a cell is 8 pixels wide. */
    static final int CELLS = 32;

    /** Beside a tile, what reaches into it: edges and dots are wider than the fence. */
    static final double MARGIN = 1.0 / 32;

    /** To be raised whenever the same fences are drawn differently. */
    private static final String EDITION = "1";

    private final FenceChart chart;

    public FenceTiles(FenceChart chart) {
        this.chart = chart;
    }

    /** As long as it stays, every tile of the workspace does. */
    public String version(WorkspaceId workspaceId) {
        return EDITION + "-" + chart.version(workspaceId);
    }

    /** The tile as a Mapbox Vector Tile, version 2.1; empty where there is nothing. */
    public byte[] vector(WorkspaceId workspaceId, TileAddress tile, FenceFilter filter) {
        return VectorTile.of(tile, sketch(workspaceId, tile, filter));
    }

    /** The tile as a PNG on transparent ground. */
    public byte[] picture(WorkspaceId workspaceId, TileAddress tile, FenceFilter filter, Look look) {
        return Painter.paint(tile, sketch(workspaceId, tile, filter), look);
    }

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
