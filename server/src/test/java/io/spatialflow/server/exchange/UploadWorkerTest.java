package io.spatialflow.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.StoreUnavailable;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.store.FurnishedStore;
import io.spatialflow.server.store.SqlAuditLog;
import io.spatialflow.server.store.SqlGeofences;
import io.spatialflow.server.store.SqlGroups;
import io.spatialflow.server.store.SqlUploadJobs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work on files that is broken off, taken over and shared. */
class UploadWorkerTest {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int FEATURES = 350;

    @TempDir
    private Path folder;

    private FurnishedStore store;
    private Workspace workspace;
    private UploadJobs jobs;

    @BeforeEach
    void open() {
        store = FurnishedStore.in(folder);
        workspace = store.addWorkspace("one");
        jobs = new SqlUploadJobs(store.database(), store.clock());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private UploadWorker worker(BooleanSupplier stopping) {
        return new UploadWorker(
                jobs,
                new SqlGeofences(store.database()),
                new SqlGroups(store.database()),
                store.database(),
                new Audit(new SqlAuditLog(store.database()), store.clock()),
                store.clock(),
                stopping);
    }

    private UploadJob add(int features) {
        String[] points = IntStream.range(0, features)
                .mapToObj(i -> Files.feature(
                        "{\"type\":\"Point\",\"coordinates\":[" + i / 10.0 + ",10]}",
                        "{\"group\":\"G\",\"name\":\"" + i + "\"}"))
                .toArray(String[]::new);
        return add(Files.collection(points));
    }

    private UploadJob add(String file) {
        UploadJob job = new UploadJob(
                workspace.id(),
                new UploadJobId(TimeOrderedUuid.next(store.clock().instant())),
                Actor.of(store.caller(workspace)),
                "file",
                Files.PLAIN,
                store.clock().instant());
        jobs.add(job, file.getBytes(StandardCharsets.UTF_8));
        return job;
    }

    private UploadStatus status(UploadJob job) {
        return jobs.find(workspace.id(), job.id()).orElseThrow();
    }

    private static BooleanSupplier afterBatches(int batches) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.getAndIncrement() >= batches;
    }

    @Test
    void whatAWorkerLeavesTheNextGoesOnWith() {
        UploadJob job = add(FEATURES);
        assertThat(worker(afterBatches(1)).work()).isTrue();
        assertThat(status(job).progress()).isEqualTo(new UploadProgress(100, 100, 0, 0));
        assertThat(status(job).state()).isEqualTo(UploadStatus.State.PROCESSING);
        assertThat(worker(afterBatches(2)).work()).isTrue();
        assertThat(worker(() -> false).work()).isTrue();
        assertThat(status(job).progress()).isEqualTo(new UploadProgress(FEATURES, FEATURES, 0, 0));
        assertThat(status(job).state()).isEqualTo(UploadStatus.State.COMPLETED);
        assertThat(store.count("geofences")).isEqualTo(FEATURES);
        assertThat(store.count("audit_log")).isEqualTo(1);
        assertThat(worker(() -> false).work()).as("there is nothing left").isFalse();
    }

    @Test
    void nobodyElseWorksOnAFileUnderLease() {
        add(3);
        UploadJobs.Claim claim = jobs.claim(LEASE).orElseThrow();
        assertThat(jobs.claim(LEASE)).isEmpty();
        store.clock().advance(LEASE.minusMillis(1));
        assertThat(jobs.claim(LEASE)).isEmpty();
        store.clock().advance(Duration.ofMillis(1));
        assertThat(jobs.claim(LEASE)).isPresent();
        assertThat(jobs.advance(claim, new UploadProgress(1, 1, 0, 0), List.of(), LEASE))
                .as("the first has lost it")
                .isFalse();
        assertThat(jobs.count(claim, 5)).isFalse();
        assertThat(jobs.file(claim)).isEmpty();
        assertThat(jobs.finish(claim, null)).isFalse();
    }

    @Test
    void whoLosesTheLeaseInABatchHasMadeNothingOfIt() {
        UploadJob job = add(FEATURES);
        AtomicInteger asked = new AtomicInteger();
        UploadWorker slow = worker(() -> {
            if (asked.incrementAndGet() == 2) {
                store.clock().advance(LEASE);
                assertThat(worker(() -> false).work()).isTrue();
            }
            return false;
        });
        slow.work();
        assertThat(status(job).progress()).isEqualTo(new UploadProgress(FEATURES, FEATURES, 0, 0));
        assertThat(store.count("geofences")).isEqualTo(FEATURES);
        assertThat(store.count("audit_log")).isEqualTo(1);
    }

    @Test
    void twoWorkersAtOnceMakeEachFenceOnce() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            jobs.add(
                    new UploadJob(
                            workspace.id(),
                            new UploadJobId(TimeOrderedUuid.next(store.clock().instant())),
                            Actor.of(store.caller(workspace)),
                            "file",
                            new UploadOptions(null, List.of(), 100, true),
                            store.clock().instant()),
                    Files.collection(IntStream.range(0, 150)
                                    .mapToObj(n -> Files.feature("{\"type\":\"Point\",\"coordinates\":[1,2]}", "{}"))
                                    .toArray(String[]::new))
                            .getBytes(StandardCharsets.UTF_8));
        }
        List<Thread> workers = IntStream.range(0, 2)
                .mapToObj(i -> Thread.ofPlatform().start(() -> {
                    UploadWorker worker = worker(() -> false);
                    while (worker.work()) {
                        Thread.onSpinWait();
                    }
                }))
                .toList();
        for (Thread worker : workers) {
            worker.join();
        }
        assertThat(store.count("geofences")).isEqualTo(600);
        assertThat(store.count("audit_log")).isEqualTo(4);
    }

    @Test
    void aFileThatEndsEveryWorkerIsGivenUp() {
        UploadJob job = add(3);
        for (int i = 0; i < 5; i++) {
            assertThat(jobs.claim(LEASE)).isPresent();
            store.clock().advance(LEASE);
        }
        worker(() -> false).work();
        assertThat(status(job).state()).isEqualTo(UploadStatus.State.FAILED);
        assertThat(status(job).errors())
                .singleElement()
                .extracting(FeatureError::code)
                .isEqualTo("INTERNAL_ERROR");
    }

    @Test
    void whatCannotBeWrittenNowIsWrittenLater() {
        UploadJob job = add(FEATURES);
        store.fillDisk();
        try {
            worker(() -> false).work();
        } catch (StoreUnavailable e) {
            // Not even the lease could be taken.
        }
        assertThat(store.count("geofences")).isZero();
        store.freeDisk();
        store.clock().advance(LEASE);
        worker(() -> false).work();
        assertThat(status(job).progress().created()).isEqualTo(FEATURES);
    }

    @Test
    void aWorkspaceThatIsDeletedMeanwhileEndsTheWork() {
        add(FEATURES);
        AtomicInteger asked = new AtomicInteger();
        UploadWorker worker = worker(() -> {
            if (asked.incrementAndGet() == 2) {
                store.change("delete from geofences");
                store.change("delete from geofence_groups");
                store.change("delete from upload_jobs");
            }
            return false;
        });
        worker.work();
        assertThat(store.count("geofences")).isZero();
        assertThat(store.count("upload_failures")).isZero();
    }

    @Test
    void theFileIsForgottenWhenItIsDone() {
        add(3);
        worker(() -> false).work();
        assertThat(store.count("upload_jobs where file is not null")).isZero();
        assertThat(new SqlGeofences(store.database())
                        .list(workspace.id(), GeofenceQuery.newest(10))
                        .geofences())
                .allMatch(fence -> fence.group() != null && fence.group().name().equals("G"))
                .hasSize(3);
    }
}
