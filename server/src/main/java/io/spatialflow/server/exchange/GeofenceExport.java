package io.spatialflow.server.exchange;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Geofences;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes the fences of a workspace into a file, the oldest first, a page at a time: what it holds in memory does not grow
 * with their number. A fence that is made meanwhile may be in it or not; each other is in it once.
 */
public final class GeofenceExport {

    private final Geofences geofences;

    public GeofenceExport(Geofences geofences) {
        this.geofences = geofences;
    }

    /**
     * Fetches the first page, and so finds out whether there is a store to fetch it from before anything is written.
     *
     * @param query its limit is the size of a page
     */
    public Walk begin(WorkspaceId workspaceId, GeofenceQuery query) {
        return new Walk(workspaceId, query, geofences.listAfter(workspaceId, query, null));
    }

    /** Fences to be written. */
    public final class Walk {

        private final WorkspaceId workspaceId;
        private final GeofenceQuery query;
        private final List<Geofence> first;

        private Walk(WorkspaceId workspaceId, GeofenceQuery query, List<Geofence> first) {
            this.workspaceId = workspaceId;
            this.query = query;
            this.first = first;
        }

        /** Writes them all; leaves the stream open. */
        public void write(ExportFormat format, OutputStream to) throws IOException {
            FenceWriter writer = format.open(to);
            List<Geofence> page = first;
            while (!page.isEmpty()) {
                for (Geofence geofence : page) {
                    writer.write(geofence);
                }
                page = page.size() < query.limit()
                        ? List.of()
                        : after(page.getLast().id());
            }
            writer.end();
        }

        private List<Geofence> after(GeofenceId last) {
            return geofences.listAfter(workspaceId, query, last);
        }
    }
}
