package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fences of all workspaces. Each method sees one workspace only: another's fences do not exist for it. */
public interface Geofences {

    /** Adds fences, all of one workspace, all or none. Tags they name are made on first use. */
    void add(List<Geofence> geofences);

    Optional<Geofence> find(WorkspaceId workspaceId, GeofenceId id);

    GeofencePage list(WorkspaceId workspaceId, GeofenceQuery query);

    /**
     * The same fences in the order they were made, to go through all of them: of those made after one, as many as the
     * query's limit; its offset is of no account.
     *
     * @param last null to begin
     */
    List<Geofence> listAfter(WorkspaceId workspaceId, GeofenceQuery query, @Nullable GeofenceId last);

    /**
     * Puts a fence in the place of the one with its id. Tags it names are made on first use.
     *
     * @return whether there was such a fence
     */
    boolean update(Geofence geofence);

    /** @return whether there was such a fence */
    boolean delete(WorkspaceId workspaceId, GeofenceId id);

    /** Removes those of some fences that nobody has changed since they were made, all at once. */
    Removal deleteUnchanged(WorkspaceId workspaceId, Collection<GeofenceId> ids);

    /**
     * The active fences that each of the points may lie in: all that it does lie in, and perhaps some that end just short
     * of it. {@link Area#contains} decides.
     *
     * @return one list per point, in the same order
     */
    List<List<Geofence.Outline>> near(WorkspaceId workspaceId, List<Point> points);

    /**
     * The active fences that any of the boxes may touch: all that it does, and perhaps some beside it.
     *
     * @param groupId only fences of this group; null for all
     */
    List<Geofence.Outline> touching(WorkspaceId workspaceId, List<Box> boxes, @Nullable UUID groupId);

    /** How many active fences the boxes may touch, counting no further than to a limit. */
    int countTouching(WorkspaceId workspaceId, List<Box> boxes, int limit);

    /**
     * How many active fences there are.
     *
     * @param groupId only fences of this group; null for all
     */
    long countActive(WorkspaceId workspaceId, @Nullable UUID groupId);

    /** The active fences of a group. */
    List<Geofence.Outline> outlines(WorkspaceId workspaceId, UUID groupId);

    /** How many fences there are of each kind; kinds that there are none of may be missing. */
    List<Tally> tallies(WorkspaceId workspaceId);

    /**
     * What became of fences that were to be removed.
     *
     * @param removed how many are gone now
     * @param changed those that stay, because somebody changed them
     */
    record Removal(int removed, Set<GeofenceId> changed) {
        public Removal {
            changed = Set.copyOf(changed);
        }
    }
}
