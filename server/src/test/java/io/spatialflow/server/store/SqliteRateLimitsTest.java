package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.account.RateLimit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRateLimitsTest extends RateLimitsContract {

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
    void afterCountingEveryCommitWaitsForTheDiskAgain() {
        new SqlRateLimits(database, clock).take(RateLimit.hourly("any", 3), "somebody");
        int synchronous = database.write(
                jdbc -> jdbc.sql("pragma synchronous").query(Integer.class).single());
        assertThat(synchronous).as("2 is FULL").isEqualTo(2);
    }
}
