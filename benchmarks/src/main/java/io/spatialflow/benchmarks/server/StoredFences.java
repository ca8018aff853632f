package io.spatialflow.benchmarks.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a server's SQLite file holds, behind the server's back: rows that belong to nothing show nowhere else. */
public final class StoredFences implements AutoCloseable {

    private final Connection connection;

    public StoredFences(Path database) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + database);
    }

    public long fences() throws SQLException {
        return number("select count(*) from geofences");
    }

    public long boxes() throws SQLException {
        return number("select count(*) from geofence_boxes");
    }

    public long tags() throws SQLException {
        return number("select count(*) from geofence_tags");
    }

    /** Batches that the audit log has. */
    public long auditedBatches() throws SQLException {
        return number("select count(*) from audit_log where action = 'geofence.bulk_create'");
    }

    /** Fences that the audit log says were made. */
    public long auditedFences() throws SQLException {
        return number("select coalesce(sum(json_extract(changes, '$.created_count')), 0) from audit_log"
                + " where action = 'geofence.bulk_create'");
    }

    public Set<String> ids() throws SQLException {
        return new HashSet<>(column("select id from geofences"));
    }

    /** What SQLite says of the file and of the tree of boxes: {@code ok, ok}. */
    public String integrity() throws SQLException {
        return String.join(
                ", ",
                column("pragma integrity_check").getFirst(),
                column("select rtreecheck('geofence_boxes')").getFirst());
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(column(sql).getFirst());
    }

    private List<String> column(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
