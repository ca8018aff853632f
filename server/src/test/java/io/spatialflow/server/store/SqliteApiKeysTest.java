package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.Scope;
import io.spatialflow.server.account.WorkspaceId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteApiKeysTest extends ApiKeysContract {

    @TempDir
    private Path folder;

    @Override
    Database openEmpty() {
        return reopen();
    }

    @Override
    Database reopen() {
        return Database.open(folder.resolve("test.db"));
    }

    @Test
    void keysOfTheFirstVersionWorkAsBefore() throws Exception {
        Path file = folder.resolve("old.db");
        String url = "jdbc:sqlite:" + file;
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration/sqlite")
                .target("1")
                .load()
                .migrate();
        String id = "01900000-0000-7000-8000-00000000000";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into workspaces values ('" + id + "1', 1, 'Old', 'old', 500, 1000)");
            statement.execute("insert into api_keys values ('" + id + "1', '" + id + "2', 'CI', 'sf_live_abcd', 'hash',"
                    + " 'geofences:read geofences:write', 1, 2000, null)");
            statement.execute("insert into api_keys values ('" + id + "1', '" + id + "3', 'Gone', 'sf_live_efgh',"
                    + " 'gone', 'geofences:read', 0, 3000, 4000)");
        }
        try (Database migrated = Database.open(file)) {
            SqlApiKeys keys = new SqlApiKeys(migrated);
            assertThat(keys.findCaller("hash", Instant.now())).isPresent();
            assertThat(keys.findCaller("gone", Instant.now())).isEmpty();
            ApiKey key = keys.list(WorkspaceId.parse(id + "1")).getFirst();
            assertThat(key.terms().name()).isEqualTo("CI");
            assertThat(key.terms().readOnly()).isTrue();
            assertThat(key.terms().active()).isTrue();
            assertThat(key.terms().scopes())
                    .extracting(Scope::name)
                    .containsExactlyInAnyOrder("geofences:read", "geofences:write", "workspace:read");
            assertThat(key.usage()).isEqualTo(ApiKey.Usage.NONE);
        }
    }
}
