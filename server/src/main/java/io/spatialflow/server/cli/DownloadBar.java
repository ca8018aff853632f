package io.spatialflow.server.cli;

import io.spatialflow.geocoder.download.DownloadProgress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on standard error how far a download has come; a line for each file that is fetched. */
final class DownloadBar implements DownloadProgress, AutoCloseable {

    private static final long MEGABYTE = 1_000_000;
    private static final int UPDATE_MILLIS = 250;

    private @Nullable ProgressBar bar;
    private String shown = "";

    @Override
    public void at(String name, long bytes, long total) {
        ProgressBar now = bar;
        if (now == null || !name.equals(shown)) {
            close();
            now = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setUnit(" MB", MEGABYTE)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .build();
            bar = now;
            shown = name;
        }
        now.maxHint(total);
        now.stepTo(bytes);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
