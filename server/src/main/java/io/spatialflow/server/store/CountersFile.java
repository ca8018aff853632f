package io.spatialflow.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * What is counted with every request, in a file of its own beside the other, attached to each connection: after a change
 * to a file SQLite forgets what it has read of it, and would read the other anew for every request. Nothing in it lasts
 * longer than the longest window of a limit; without it, counting begins anew.
 */
record CountersFile(Path path) {

    private static final String SCHEMA = """
            create table if not exists rate_limits (
                bucket text not null primary key,
                window_start integer not null,
                used integer not null
            ) without rowid""";

    static CountersFile beside(Path database) {
        String name = database.getFileName().toString();
        int end = name.endsWith(".db") ? name.length() - ".db".length() : name.length();
        return new CountersFile(database.resolveSibling(name.substring(0, end) + "-counters.db"));
    }

    /** Makes it, unless it is there. */
    void make(SQLiteConfig config) throws SQLException {
        try (Connection connection = Database.source("jdbc:sqlite:" + path.toAbsolutePath(), config)
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        }
    }

    /**
     * What makes its tables a connection's. The disk is not waited for when something is counted: the count survives the
     * end of this process, but perhaps not a power cut.
     */
    List<String> attaching() {
        return List.of(
                "attach database '" + path.toAbsolutePath().toString().replace("'", "''") + "' as counters",
                "pragma counters.synchronous = normal");
    }
}
