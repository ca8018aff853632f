package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server of before this version kept of people is still there. */
class PeopleMigrationTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void aRefreshTokenOfBeforeBeginsASessionOfItsOwn(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("old.db");
        String url = "jdbc:sqlite:" + file;
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration/sqlite")
                .target("1.1")
                .load()
                .migrate();
        try (Connection old = DriverManager.getConnection(url);
                Statement statement = old.createStatement()) {
            String id = "01900000-0000-7000-8000-000000000001";
            statement.executeUpdate("insert into workspaces values ('" + id + "', 1, 'One', 'one', 500, 0)");
            statement.executeUpdate("insert into users values ('" + id + "', 'a@b.c', 'a@b.c', 'A', 'hash', 3, 1)");
            statement.executeUpdate("insert into members values ('" + id + "', '" + id + "', 'OWNER', 0)");
            statement.executeUpdate(
                    "insert into refresh_tokens values ('" + HASH + "', '" + id + "', '" + id + "', 3, 1)");
        }
        try (Database database = Database.open(file)) {
            SqlRefreshTokens tokens = new SqlRefreshTokens(database);
            assertThat(tokens.find(HASH).orElseThrow().session()).hasToString("01234567-89ab-cdef-0123-456789abcdef");
            assertThat(tokens.use(HASH)).isTrue();
            assertThat(tokens.use(HASH)).isFalse();
            assertThat(new SqlUsers(database, Clock.systemUTC()).list()).hasSize(1);
        }
    }
}
