package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.figure.Series;
import io.spatialflow.benchmarks.question.TypedTexts;
import io.spatialflow.benchmarks.reference.AddressSet;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Intake;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.match.Autocomplete;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures suggestions for what stands in an address box after each keystroke. */
@Command(
        name = "benchmarks/keystrokes",
        mixinStandardHelpOptions = true,
        description =
                "Types addresses of Vermont letter by letter, measures what the suggestions of each keystroke cost in"
                        + " process, and prints a Markdown table. Ends with 1 if a bar is missed.")
public final class Keystrokes implements Callable<Integer> {

    private static final double MILLISECONDS_BAR = 5;
    private static final double MEGABYTES_BAR = 80;
    private static final int SUGGESTIONS = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Mixin
    private ScratchOptions options = new ScratchOptions();

    @Option(
            names = "--shared",
            paramLabel = "FOLDER",
            description = "Reference data (default: ../shared beside the project).")
    private @Nullable Path shared;

    @Option(names = "--texts", description = "Keystrokes a round (default: ${DEFAULT-VALUE}).", defaultValue = "20000")
    private int texts;

    @Option(
            names = "--warm-up",
            description = "Rounds that do not count (default: ${DEFAULT-VALUE}).",
            defaultValue = "3")
    private int warmUpRounds;

    @Option(names = "--rounds", description = "Rounds that count (default: ${DEFAULT-VALUE}).", defaultValue = "5")
    private int rounds;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Keystrokes()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Path folder = shared == null ? options.home().resolve("../shared") : shared;
        SharedData data = new SharedData(folder, options.seed());
        if (!data.isThere()) {
            System.out.printf("skipped: there are no reference data in %s (see --shared)%n", folder.normalize());
            return 0;
        }
        Scratch scratch = options.prepare();
        String setting = scratch.machine();
        List<Figure> figures;
        try {
            figures = measure(scratch, data.points(AddressSet.VERMONT));
        } finally {
            options.cleanUp(scratch);
        }
        System.out.printf("%s, %s, Vermont%n%n", LocalDate.now(ZoneOffset.UTC), setting);
        System.out.print(Figure.TABLE_HEAD);
        figures.forEach(figure -> System.out.print(figure.row()));
        return figures.stream().allMatch(Figure::isMet) ? 0 : 1;
    }

    private List<Figure> measure(Scratch scratch, List<AddressPoint> points) throws IOException {
        try (Gazetteers gazetteers = Gazetteers.open(scratch.folder().resolve("keystrokes"))) {
            long bytes = gazetteers
                    .build(new Provenance("vermont", "", null, false), "vermont", consumer -> {
                        points.forEach(consumer);
                        return new Intake(points.size(), 0, 0);
                    })
                    .bytesOnDisk();
            Autocomplete autocomplete = new Autocomplete(gazetteers);
            Series medians = new Series();
            Series slow = new Series();
            Series slowest = new Series();
            Series slowCpu = new Series();
            Series found = new Series();
            for (int round = 1 - warmUpRounds; round <= rounds; round++) {
                TypedTexts typed = TypedTexts.of(points, texts, scratch.seed() + round);
                Series milliseconds = new Series();
                Series cpu = new Series();
                typed.texts().forEach(text -> type(autocomplete, text, milliseconds, cpu));
                scratch.say(
                        "%s: median %.2f ms, p99 %.2f ms, p99 of CPU %.2f ms",
                        round > 0 ? "round" : "warm-up",
                        milliseconds.median(),
                        milliseconds.percentile(99),
                        cpu.percentile(99));
                if (round > 0) {
                    medians.add(milliseconds.median());
                    slow.add(milliseconds.percentile(99));
                    slowest.add(milliseconds.max());
                    slowCpu.add(cpu.percentile(99));
                    found.add(100 * typed.shareFound(text -> autocomplete.suggest(text, SUGGESTIONS)));
                }
            }
            return List.of(
                    new Figure("a keystroke, median", "ms", medians, MILLISECONDS_BAR),
                    new Figure("a keystroke, p99", "ms", slow, MILLISECONDS_BAR),
                    new Figure("a keystroke, p99 of CPU", "ms", slowCpu, MILLISECONDS_BAR),
                    new Figure("a keystroke, the slowest", "ms", slowest, null),
                    Figure.rate(
                            "first of five once number, street and three letters of the town are typed",
                            "%",
                            found,
                            null),
                    new Figure("index on disk", "MB", Series.of(bytes / 1e6), MEGABYTES_BAR));
        }
    }

    /** On a machine that others use as well, the time on the clock is partly theirs; that of the CPU is ours. */
    private static void type(Autocomplete autocomplete, String text, Series milliseconds, Series cpu) {
        long beginCpu = THREADS.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        autocomplete.suggest(text, SUGGESTIONS);
        milliseconds.add((System.nanoTime() - begin) / 1e6);
        cpu.add((THREADS.getCurrentThreadCpuTime() - beginCpu) / 1e6);
    }
}
