package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.figure.Series;
import io.spatialflow.benchmarks.server.Launcher;
import io.spatialflow.benchmarks.server.RunningServer;
import java.io.IOException;

/** From {@code spatialflow serve} to the first 200 of its health check, on a data directory with all that is in it. */
record Starts(Workbench workbench, Launcher launcher, int runs) {

    private static final double SECONDS_BAR = 5;

    Figure measure() throws IOException, InterruptedException {
        Series seconds = new Series();
        for (int run = 0; run < runs; run++) {
            try (RunningServer server = RunningServer.start(launcher)) {
                seconds.add(server.startedIn().toNanos() / 1e9);
            }
            workbench.say("start %d: %.2f s", run + 1, seconds.last());
        }
        return new Figure("start", "s", seconds, SECONDS_BAR);
    }
}
