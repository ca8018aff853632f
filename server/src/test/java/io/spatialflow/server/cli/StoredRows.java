package io.spatialflow.server.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a server's database holds, behind the server's back. */
record StoredRows(Path database) {

    /** The first column of each row. What is counted with each request is in {@code counters}. */
    List<String> column(String sql, String... params) {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement attaching = connection.createStatement()) {
            attaching.execute("attach '" + database.resolveSibling("spatialflow-counters.db") + "' as counters");
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (int i = 0; i < params.length; i++) {
                    query.setString(i + 1, params[i]);
                }
                ResultSet rows = query.executeQuery();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }
}
