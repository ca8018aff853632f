package io.spatialflow.server.geofence;

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
     * The active fences that may be among the nearest to a point.
     *
     * @param groupId only fences of this group; null for all
     * @param count how many of the nearest are wanted, at least one
     */
    Vicinity vicinity(WorkspaceId workspaceId, Point point, @Nullable UUID groupId, int count);

    /** How many fences there are of each kind; kinds that there are none of may be missing. */
    List<Tally> tallies(WorkspaceId workspaceId);

    /**
     * Some fences around a point.
     *
     * @param outlines all that are among the nearest, all that hold the point, and perhaps some that are neither; in no order
     * @param total how many there are, near or not
     */
    record Vicinity(List<Geofence.Outline> outlines, long total) {
        public Vicinity {
            outlines = List.copyOf(outlines);
        }
    }

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
