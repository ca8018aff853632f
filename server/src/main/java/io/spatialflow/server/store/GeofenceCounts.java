package io.spatialflow.server.store;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Status;
import io.spatialflow.server.geofence.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many fences there are of each kind, in table {@code geofence_counts}. Changes and removals are counted by triggers. */
final class GeofenceCounts {

    private static final String ADD = """
            insert into geofence_counts (workspace_id, group_id, source, is_active, archived, fences)
            values (?, ?, ?, ?, ?, ?) on conflict do update set fences = fences + excluded.fences""";

    private GeofenceCounts() {}

    /** Counts new fences. A trigger would do so five hundred times for a batch of five hundred. */
    static void add(Database database, List<Geofence> geofences) {
        Map<Kind, Long> counts = geofences.stream().collect(Collectors.groupingBy(Kind::of, Collectors.counting()));
        database.batches()
                .update(
                        ADD,
                        counts.entrySet().stream()
                                .map(entry -> entry.getKey().row(entry.getValue()))
                                .toList());
    }

    static Tally tally(ResultSet row) throws SQLException {
        String group = row.getString("group_id");
        return new Tally(
                group.isEmpty() ? null : UUID.fromString(group),
                Origin.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                new Status(row.getBoolean("is_active"), row.getBoolean("archived")),
                row.getLong("fences"));
    }

    private record Kind(WorkspaceId workspaceId, String group, Origin.Source source, Status status) {

        static Kind of(Geofence geofence) {
            Group group = geofence.group();
            return new Kind(
                    geofence.workspaceId(),
                    group == null ? "" : group.id().toString(),
                    geofence.origin().source(),
                    geofence.status());
        }

        Object[] row(long count) {
            return new Object[] {
                workspaceId.toString(), group, source.wireName(), status.active(), status.archived(), count
            };
        }
    }
}
