package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.figure.Series;
import io.spatialflow.benchmarks.server.DataDirectory;
import io.spatialflow.benchmarks.server.Launcher;
import java.io.IOException;
import java.util.List;

/** {@code spatialflow data add}, from the command to its end, each time on an empty data directory. */
record IndexBuild(Workbench workbench, int runs) {

    private static final double SECONDS_BAR = 15;
    private static final double MEGABYTES_BAR = 64;

    List<Figure> measure() throws IOException, InterruptedException {
        Series seconds = new Series();
        Series megabytes = new Series();
        for (int run = 0; run < runs; run++) {
            Launcher launcher = workbench.freshLauncher("index-" + run);
            DataDirectory directory = new DataDirectory(launcher.dataDirectory());
            launcher.run("data", "list"); // builds the launcher's jar and the sample, neither of which is measured
            long before = directory.gazetteerBytes();
            long begin = System.nanoTime();
            String line =
                    launcher.run("data", "add", workbench.reference().path().toString(), "--name", Workbench.GAZETTEER);
            seconds.add((System.nanoTime() - begin) / 1e9);
            megabytes.add((directory.gazetteerBytes() - before) / 1e6);
            workbench.say("index build %d: %.1f s, %s", run + 1, seconds.last(), line);
        }
        return List.of(
                new Figure("index build", "s", seconds, SECONDS_BAR),
                new Figure("index on disk", "MB", megabytes, MEGABYTES_BAR));
    }
}
