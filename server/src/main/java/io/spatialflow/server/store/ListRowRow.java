package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.bulk.AddressList;
import io.spatialflow.server.bulk.ListRow;
import io.spatialflow.server.bulk.Spot;
import io.spatialflow.server.geofence.GeofenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row of table {@code import_rows}. */
final class ListRowRow {

    static final String UPDATE = """
            update import_rows set address = ?, name = ?, buffer_meters = ?, tags = ?, create_anyway = ?, left_out = ?,
                outcome = ?, latitude = ?, longitude = ?, place = ?, match = ?, geofence_id = ?, version = ?
            where workspace_id = ? and import_id = ? and number = ?""";

    static final String SPOTS =
            "select number, outcome, latitude, longitude, buffer_meters, address, name, create_anyway,"
                    + " match from import_rows";

    private ListRowRow() {}

    static Object[] values(AddressList list, ListRow row) {
        ListRow.Entry entry = row.entry();
        @Nullable Point point = row.point().orElse(null);
        GeofenceId fence = row.geofenceId();
        return new Object[] {
            entry.address(),
            entry.name(),
            entry.bufferMeters(),
            entry.tags(),
            entry.createAnyway(),
            entry.leftOut(),
            row.outcome().name(),
            point == null ? null : point.latitude(),
            point == null ? null : point.longitude(),
            RowPlaceColumn.write(row.place()),
            RowPlaceColumn.write(row.match()),
            fence == null ? null : fence.toString(),
            list.version(),
            list.workspaceId().toString(),
            list.id().toString(),
            row.number()
        };
    }

    static ListRow row(ResultSet row) throws SQLException {
        String fence = row.getString("geofence_id");
        return new ListRow(
                row.getInt("number"),
                new ListRow.Entry(
                        row.getString("address"),
                        row.getString("name"),
                        row.getString("buffer_meters"),
                        row.getString("tags"),
                        row.getBoolean("create_anyway"),
                        row.getBoolean("left_out")),
                RowPlaceColumn.read(row.getString("place")),
                ListRow.Outcome.valueOf(row.getString("outcome")),
                RowPlaceColumn.match(row.getString("match")),
                fence == null ? null : GeofenceId.parse(fence));
    }

    static Spot spot(ResultSet row, int bufferMeters) throws SQLException {
        ListRow.Entry entry = new ListRow.Entry(
                row.getString("address"),
                row.getString("name"),
                row.getString("buffer_meters"),
                "",
                row.getBoolean("create_anyway"),
                false);
        return new Spot(
                row.getInt("number"),
                ListRow.Outcome.valueOf(row.getString("outcome")),
                new Point(row.getDouble("latitude"), row.getDouble("longitude")),
                entry.radius(bufferMeters).orElse(bufferMeters),
                entry.title(),
                entry.createAnyway(),
                RowPlaceColumn.match(row.getString("match")));
    }
}
