package io.spatialflow.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.server.store.FurnishedStore;
import io.spatialflow.server.store.SqlApiKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyUsageTest {

    @TempDir
    private Path folder;

    private FurnishedStore store;
    private ApiKeys keys;
    private KeyIssue.Issued issued;
    private Caller caller;

    @BeforeEach
    void issueKey() {
        store = FurnishedStore.in(folder);
        keys = new SqlApiKeys(store.database());
        Workspace workspace = store.addWorkspace("one");
        issued = new KeyIssue(keys, store.clock()).issue(workspace.id(), "CI", false);
        caller =
                keys.findCaller(issued.secret().hash(), store.clock().instant()).orElseThrow();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private KeyUsage node() {
        return new KeyUsage(keys, store.clock());
    }

    private ApiKey.Usage kept() {
        return keys.find(caller.workspaceId(), issued.key().id()).orElseThrow().usage();
    }

    @Test
    void useIsCountedWithoutAWriteAndKeptWhenItIsWritten() {
        KeyUsage usage = node();
        IntStream.range(0, 100).forEach(i -> usage.note(caller));
        assertThat(kept()).isEqualTo(ApiKey.Usage.NONE);
        usage.write();
        assertThat(kept()).isEqualTo(new ApiKey.Usage(100, store.clock().instant()));
        usage.write();
        assertThat(kept().count()).as("written twice").isEqualTo(100);
    }

    @Test
    void whatSeveralNodesCountAddsUpAndTheLatestUseCounts() {
        KeyUsage one = node();
        KeyUsage other = node();
        one.note(caller);
        store.clock().advance(Duration.ofSeconds(1));
        other.note(caller);
        other.close();
        one.close();
        assertThat(kept()).isEqualTo(new ApiKey.Usage(2, store.clock().instant()));
    }

    @Test
    void noUseIsLostAmongThreadsThatCountAndOneThatWrites() throws Exception {
        KeyUsage usage = node();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8)
                    .forEach(i -> threads.submit(() -> IntStream.range(0, 1000).forEach(j -> {
                        usage.note(caller);
                        if (i == 0 && j % 100 == 0) {
                            usage.write();
                        }
                    })));
        }
        usage.close();
        assertThat(kept().count()).isEqualTo(8000);
    }

    @Test
    void whatCannotBeWrittenIsKeptForTheNextTime() {
        KeyUsage usage = node();
        usage.note(caller);
        store.change("alter table api_keys rename to elsewhere");
        assertThatThrownBy(usage::write).isInstanceOf(StoreUnavailable.class);
        store.change("alter table elsewhere rename to api_keys");
        usage.note(caller);
        usage.write();
        assertThat(kept().count()).isEqualTo(2);
    }

    @Test
    void peopleAreNotCounted() {
        KeyUsage usage = node();
        usage.note(new Caller(caller.workspace(), Caller.AuthType.JWT, caller.id(), caller.permissions(), null));
        usage.write();
        assertThat(kept()).isEqualTo(ApiKey.Usage.NONE);
    }
}
