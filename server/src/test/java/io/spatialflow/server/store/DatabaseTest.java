package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.server.account.StoreUnavailable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("test.db");
    }

    private static String pragma(Database database, String name) {
        return database.write(
                jdbc -> jdbc.sql("pragma " + name).query(String.class).single());
    }

    @Test
    void commitsAreWrittenAheadAndReachTheDisk() {
        try (Database database = Database.open(file())) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).as("2 is full").isEqualTo("2");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void aFileOfANewerVersionIsRefusedAndLeftAlone() throws Exception {
        Database.open(file()).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into flyway_schema_history (installed_rank, version, description, type,"
                    + " script, checksum, installed_by, installed_on, execution_time, success)"
                    + " values (99, '99', 'from the future', 'SQL', 'V99__x.sql', 1, '', '2030-01-01 00:00:00', 1, 1)");
        }
        assertThatThrownBy(() -> Database.open(file()))
                .isInstanceOf(Database.NewerSchema.class)
                .hasMessageContaining("newer version");
    }

    @Test
    void readersCannotWrite() {
        try (Database database = Database.open(file())) {
            assertThatThrownBy(() -> database.read(
                            jdbc -> jdbc.sql("delete from workspaces").update()))
                    .isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void afterAFullDiskItWorksAgain() {
        try (Database database = Database.open(file())) {
            String pages = pragma(database, "page_count");
            pragma(database, "max_page_count = " + pages);
            assertThatThrownBy(() -> insertBlob(database)).isInstanceOf(StoreUnavailable.class);
            pragma(database, "max_page_count = 1000000");
            assertThat(insertBlob(database)).isEqualTo(1);
        }
    }

    @Test
    void afterAnotherProcessHeldTheFileForTooLongItWorksAgain() throws Exception {
        try (Database database = Database.open(file(), Duration.ofMillis(300))) {
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                assertThat(database.canWrite()).isFalse();
                statement.execute("rollback");
            }
            assertThat(database.canWrite()).isTrue();
            assertThat(database.transaction(() -> insertBlob(database))).isEqualTo(1);
            assertThat(database.canWrite()).isTrue();
        }
    }

    private static int insertBlob(Database database) {
        return database.write(
                jdbc -> jdbc.sql("insert into signing_keys (purpose, secret) values ('x', zeroblob(1000000))")
                        .update());
    }
}
