package io.spatialflow.server.cli;

import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.server.account.KeyUsage;
import io.spatialflow.server.store.Housekeeping;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a running server does by the clock: looks for new gazetteers, writes down the use of keys, and keeps house. */
final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int REFRESH_SECONDS = 1;
    private static final int USAGE_SECONDS = 5;
    private static final int HOUSEKEEPING_SECONDS = 3600;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rounds", 0).factory());

    Rounds(Gazetteers gazetteers, KeyUsage keyUsage, Housekeeping housekeeping) {
        every(REFRESH_SECONDS, "look for gazetteers", gazetteers::refresh);
        every(USAGE_SECONDS, "write down the use of keys", keyUsage::write);
        every(HOUSEKEEPING_SECONDS, "keep house", housekeeping::run);
    }

    private void every(int seconds, String what, Work work) {
        thread.scheduleWithFixedDelay(() -> attempt(what, work), seconds, seconds, TimeUnit.SECONDS);
    }

    /** An exception would end the rounds: what cannot be done now may be possible the next time. */
    private static void attempt(String what, Work work) {
        try {
            work.run();
        } catch (Exception | OutOfMemoryError e) {
            LOG.warn("Could not {}: {}", what, e.toString());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private interface Work {
        void run() throws Exception;
    }
}
