package io.spatialflow.server.store;

import io.spatialflow.server.geofence.FoldedText;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Column {@code folded} of table {@code geofences}: what is searched where a name or an address has more than ASCII in it. */
final class FoldedColumn {

    private FoldedColumn() {}

    /** What is written into the column; null where SQLite's own {@code like} is as good. */
    static @Nullable String write(String name, @Nullable String address) {
        String both = address == null ? name : name + "\n" + address;
        return StandardCharsets.US_ASCII.newEncoder().canEncode(both) ? null : FoldedText.of(both);
    }

    /** Fills the column that {@code V12__folded_names.sql} has added: SQLite can't fold. */
    static final class Filling implements JavaMigration {

        private static final String BEYOND_ASCII =
                "select seq, name, address from geofences where name glob '*[^ -~]*' or address glob '*[^ -~]*'";

        @Override
        public void migrate(Context context) throws SQLException {
            Connection connection = context.getConnection();
            try (Statement asking = connection.createStatement();
                    ResultSet fence = asking.executeQuery(BEYOND_ASCII);
                    PreparedStatement update =
                            connection.prepareStatement("update geofences set folded = ? where seq = ?")) {
                while (fence.next()) {
                    update.setString(1, write(fence.getString("name"), fence.getString("address")));
                    update.setLong(2, fence.getLong("seq"));
                    update.addBatch();
                }
                update.executeBatch();
            }
        }

        @Override
        public MigrationVersion getVersion() {
            return MigrationVersion.fromVersion("12.1");
        }

        @Override
        public String getDescription() {
            return "names that were there are folded";
        }

        @Override
        public @Nullable Integer getChecksum() {
            return null;
        }

        @Override
        public boolean canExecuteInTransaction() {
            return true;
        }
    }
}
