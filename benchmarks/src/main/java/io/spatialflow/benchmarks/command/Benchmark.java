package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.server.Launcher;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures index build, start, bulk create, preview and memory, and prints a table. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = "Measures a server that it starts itself, and prints a Markdown table. Ends with 1 if a bar is"
                + " missed.")
public final class Benchmark implements Callable<Integer> {

    @Mixin
    private WorkbenchOptions options = new WorkbenchOptions();

    @Option(names = "--builds", description = "Index builds (default: ${DEFAULT-VALUE}).", defaultValue = "3")
    private int builds;

    @Option(names = "--starts", description = "Starts (default: ${DEFAULT-VALUE}).", defaultValue = "7")
    private int starts;

    @Option(
            names = "--fences",
            description = "Fences that are already there (default: ${DEFAULT-VALUE}).",
            defaultValue = "100000")
    private int fences;

    @Option(
            names = "--warm-up",
            description = "Rounds that do not count (default: ${DEFAULT-VALUE}).",
            defaultValue = "10")
    private int warmUpRounds;

    @Option(names = "--rounds", description = "Rounds that count (default: ${DEFAULT-VALUE}).", defaultValue = "25")
    private int rounds;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Workbench workbench = options.prepare();
        List<Figure> figures = new ArrayList<>();
        String setting = workbench.machine() + ", " + workbench.describeReference();
        try {
            figures.addAll(new IndexBuild(workbench, builds).measure());
            Launcher launcher = workbench.freshLauncher("server");
            launcher.run("data", "add", workbench.reference().path().toString(), "--name", Workbench.GAZETTEER);
            figures.addAll(new BulkLoad(workbench, launcher, fences, warmUpRounds, rounds).measure());
            figures.add(new Starts(workbench, launcher, starts).measure());
        } finally {
            options.cleanUp(workbench);
        }
        System.out.printf("%s, %s%n%n", LocalDate.now(ZoneOffset.UTC), setting);
        System.out.print(Figure.TABLE_HEAD);
        figures.forEach(figure -> System.out.print(figure.row()));
        return figures.stream().allMatch(Figure::isMet) ? 0 : 1;
    }
}
