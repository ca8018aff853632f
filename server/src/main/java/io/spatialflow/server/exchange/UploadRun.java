package io.spatialflow.server.exchange;

import java.util.ArrayList;
import java.util.List;

/** One go at a file. Not for several threads. */
final class UploadRun {

    static final int MOST_FEATURES = 100_000;

    private static final int BATCH = 100;

    /** The lease is another's now, or the job is gone. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The server stops; the rest is for later. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final UploadWorker worker;
    private final UploadJobs.Claim claim;
    private final List<Checked> batch = new ArrayList<>();
    private UploadProgress progress;
    private int index;

    UploadRun(UploadWorker worker, UploadJobs.Claim claim) {
        this.worker = worker;
        this.claim = claim;
        this.progress = claim.progress();
    }

    /** Reads the file to its end before anything is made of it: one that is damaged at its end is not half an import. */
    void count(FileFormat format, byte[] file) {
        int[] count = {0};
        format.read(file, feature -> {
            if (++count[0] > MOST_FEATURES) {
                throw new Unreadable("a file has at most " + MOST_FEATURES + " features");
            }
        });
        if (!worker.jobs().count(claim, count[0])) {
            throw new LeaseLost();
        }
    }

    /** Makes fences of all features that an earlier go has not come to. */
    void make(FileFormat format, byte[] file) {
        int done = progress.processed();
        format.read(file, feature -> {
            int at = index++;
            if (at >= done) {
                batch.add(FeatureCheck.check(claim.job().options(), at, feature));
            }
            if (batch.size() == BATCH) {
                write();
            }
        });
        if (!batch.isEmpty()) {
            write();
        }
    }

    private void write() {
        progress = worker.write(claim, progress, List.copyOf(batch));
        batch.clear();
    }
}
