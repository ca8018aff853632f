package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.server.FilesApi;
import io.spatialflow.benchmarks.server.Launcher;
import io.spatialflow.benchmarks.server.RunningServer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A server with many invented fences, started for a command and thrown away after it, and what the command can be told of it. */
final class ManyFences {

    @Mixin
    private ScratchOptions options = new ScratchOptions();

    @Option(
            names = "--fences",
            description = "Fences that are there (default: ${DEFAULT-VALUE}).",
            defaultValue = "100000")
    private int fences;

    /** The server, the fences on it, and where to say how far one is. */
    record Ready(Scratch scratch, RunningServer server, List<String> apiKeys, FilesApi files, Shapes shapes) {}

    /** What is done with it. */
    interface Measurement {

        List<Figure> measure(Ready ready) throws IOException, InterruptedException;
    }

    /**
     * Measures, and prints a table.
     *
     * @param heading beside where and on what
     * @param apiKeys of one workspace
     * @return what the command ends with: 1 if a bar is missed
     */
    int report(String heading, int apiKeys, Measurement measurement) throws IOException, InterruptedException {
        Scratch scratch = options.prepare();
        String setting = scratch.machine();
        List<Figure> figures;
        try {
            figures = measure(scratch, options.launcher(scratch, "server"), apiKeys, measurement);
        } finally {
            options.cleanUp(scratch);
        }
        System.out.printf("%s, %s; %,d fences, %s%n%n", LocalDate.now(ZoneOffset.UTC), setting, fences, heading);
        System.out.print(Figure.TABLE_HEAD);
        figures.forEach(figure -> System.out.print(figure.row()));
        return figures.stream().allMatch(Figure::isMet) ? 0 : 1;
    }

    private List<Figure> measure(Scratch scratch, Launcher launcher, int count, Measurement measurement)
            throws IOException, InterruptedException {
        List<String> apiKeys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            apiKeys.add(launcher.run("keys", "create", "--name", "client " + i));
        }
        Shapes shapes = new Shapes(scratch.seed());
        try (RunningServer server = RunningServer.start(launcher);
                FilesApi files = new FilesApi(server.address(), apiKeys.getFirst())) {
            long begin = System.nanoTime();
            shapes.upload(files, fences);
            scratch.say("%d fences uploaded in %.1f s", fences, (System.nanoTime() - begin) / 1e9);
            return measurement.measure(new Ready(scratch, server, List.copyOf(apiKeys), files, shapes));
        }
    }
}
