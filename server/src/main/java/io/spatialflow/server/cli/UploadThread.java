package io.spatialflow.server.cli;

import io.spatialflow.server.account.StoreUnavailable;
import io.spatialflow.server.exchange.Doorbell;
import io.spatialflow.server.exchange.UploadWorker;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on uploaded files, one after the other, as long as the server runs; what is not done then is gone on with after the
 * next start.
 */
final class UploadThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UploadThread.class);

    /** What another server has left, or what could not be done because of a full disk, rings no bell. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(5);

    private static final Duration LAST_BATCH = Duration.ofSeconds(10);

    private final Doorbell doorbell;
    private final Thread thread;
    private volatile boolean stopping;

    UploadThread(Doorbell doorbell, Workers workers) {
        this.doorbell = doorbell;
        UploadWorker worker = workers.worker(() -> stopping);
        this.thread = Thread.ofPlatform().daemon().name("uploads").unstarted(() -> run(worker));
        thread.start();
    }

    /** Makes a worker that asks whether to stop. */
    interface Workers {
        UploadWorker worker(BooleanSupplier stopping);
    }

    private void run(UploadWorker worker) {
        try {
            while (!stopping) {
                if (!attempt(worker)) {
                    doorbell.await(LOOK_ANYWAY);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An exception would end the work for good: what cannot be done now may be possible later. */
    private static boolean attempt(UploadWorker worker) {
        try {
            return worker.work();
        } catch (StoreUnavailable | OutOfMemoryError e) {
            LOG.warn("Could not work on uploads: {}", e.toString());
            return false;
        }
    }

    @Override
    public void close() {
        stopping = true;
        doorbell.ring();
        try {
            if (!thread.join(LAST_BATCH)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
