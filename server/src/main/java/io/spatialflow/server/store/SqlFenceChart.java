package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.Status;
import io.spatialflow.server.tile.ChartedFence;
import io.spatialflow.server.tile.Crowd;
import io.spatialflow.server.tile.FenceChart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Fences on a map, found on the sheet of the filter that they go through. */
final class SqlFenceChart implements FenceChart {

    private static final String NUMBERED =
            "select g.is_active, g.archived, " + GeofenceRow.OUTLINE + GeofenceRow.FROM_SEQS;

    private final Database database;
    private final FenceVersions versions;
    private final FenceSheets sheets;

    SqlFenceChart(Database database, FenceVersions versions, FenceSheets sheets) {
        this.database = database;
        this.versions = versions;
        this.sheets = sheets;
    }

    @Override
    public String version(WorkspaceId workspaceId) {
        return versions.of(workspaceId);
    }

    @Override
    public Optional<Box> extent(WorkspaceId workspaceId, FenceFilter filter) {
        return sheets.sheet(workspaceId, filter).extent();
    }

    @Override
    public int count(WorkspaceId workspaceId, Box box, FenceFilter filter, int limit) {
        return sheets.sheet(workspaceId, filter).count(box, limit);
    }

    @Override
    public List<ChartedFence> fences(WorkspaceId workspaceId, Box box, FenceFilter filter, int limit) {
        List<Long> seqs = sheets.sheet(workspaceId, filter).seqs(box, limit);
        return database.read(jdbc -> jdbc.sql(NUMBERED)
                .param("seqs", seqs.toString())
                .param("workspace", workspaceId.toString())
                .query((row, index) -> fence(row))
                .list());
    }

    @Override
    public List<Crowd> crowds(WorkspaceId workspaceId, Box box, FenceFilter filter, int cells) {
        return sheets.sheet(workspaceId, filter).crowds(box, cells);
    }

    private static ChartedFence fence(ResultSet row) throws SQLException {
        return new ChartedFence(
                GeofenceRow.outline(row), new Status(row.getBoolean("is_active"), row.getBoolean("archived")));
    }
}
