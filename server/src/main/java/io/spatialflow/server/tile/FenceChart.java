package io.spatialflow.server.tile;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.FenceFilter;
import java.util.List;
import java.util.Optional;

/** Where fences lie, for whoever draws them. Each method sees one workspace only. */
public interface FenceChart {

    /** A mark that changes with every change of the workspace's fences, and never comes back. */
    String version(WorkspaceId workspaceId);

    /** A box around all fences that are meant; empty if there are none. */
    Optional<Box> extent(WorkspaceId workspaceId, FenceFilter filter);

    /** How many fences may touch a box, counting no further than to a limit. */
    int count(WorkspaceId workspaceId, Box box, FenceFilter filter, int limit);

    /** The fences that may touch a box: all that do, up to a limit, and perhaps some beside it. */
    List<ChartedFence> fences(WorkspaceId workspaceId, Box box, FenceFilter filter, int limit);

    /**
     * The fences whose middle lies in a box, counted in a grid of so many cells each way; cells without any are left out.
     * The south and east edges are no part of the box, so that boxes side by side count no fence twice.
     */
    List<Crowd> crowds(WorkspaceId workspaceId, Box box, FenceFilter filter, int cells);
}
