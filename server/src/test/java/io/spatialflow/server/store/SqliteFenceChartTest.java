package io.spatialflow.server.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteFenceChartTest extends FenceChartContract {

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
}
