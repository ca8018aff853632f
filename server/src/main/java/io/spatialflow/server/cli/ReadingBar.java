package io.spatialflow.server.cli;

import io.spatialflow.geocoder.source.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on standard error how far a file has been read. */
final class ReadingBar implements Progress, AutoCloseable {

    private static final long MEGABYTE = 1_000_000;
    private static final int UPDATE_MILLIS = 250;

    private final ProgressBar bar;

    ReadingBar(String name) {
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .build();
    }

    @Override
    public void at(long bytesRead, long bytesTotal, long rows) {
        bar.maxHint(bytesTotal);
        bar.stepTo(bytesRead);
        bar.setExtraMessage(rows + " rows");
    }

    @Override
    public void close() {
        bar.close();
    }
}
