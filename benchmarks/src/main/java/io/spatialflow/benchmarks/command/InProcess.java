package io.spatialflow.benchmarks.command;

import com.sun.management.OperatingSystemMXBean;
import io.spatialflow.benchmarks.figure.Figure;
import io.spatialflow.benchmarks.figure.Series;
import io.spatialflow.benchmarks.question.Question;
import io.spatialflow.benchmarks.reference.SyntheticCountry;
import io.spatialflow.benchmarks.score.Judged;
import io.spatialflow.benchmarks.server.ResidentMemory;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Intake;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.match.GazetteerGeocoder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/**
 * The library itself, asked in batches of 500 by some threads at once. Exact and mixed rounds take turns, so that what else
 * the machine does falls on both.
 */
final class InProcess {

    private static final int QUESTIONS = 200_000;
    private static final double EXACT_BAR = 150_000;
    private static final double MIXED_BAR = 20_000;
    private static final double DISK_MEGABYTES_BAR = 80;
    private static final double MEMORY_MEGABYTES_BAR = 200;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Scratch scratch;
    private final int rows;
    private final int threads;
    private final int warmUpRounds;
    private final int rounds;

    private final Series exactRates = new Series();
    private final Series mixedRates = new Series();
    private final Series exactPerCpu = new Series();
    private final Series mixedPerCpu = new Series();
    private final Series ratios = new Series();
    private final Series rightShares = new Series();

    InProcess(Scratch scratch, int rows, int threads, int warmUpRounds, int rounds) {
        this.scratch = scratch;
        this.rows = rows;
        this.threads = threads;
        this.warmUpRounds = warmUpRounds;
        this.rounds = rounds;
    }

    List<Figure> measure() throws IOException, InterruptedException {
        Path folder = scratch.folder().resolve("in-process");
        long bytesOnDisk = build(folder);
        CountryQuestions questions = CountryQuestions.of(rows, QUESTIONS, scratch.seed());
        double before = megabytes();
        try (Gazetteers gazetteers = Gazetteers.open(folder);
                Examiners examiners = new Examiners(new GazetteerGeocoder(gazetteers), threads)) {
            for (int round = 1 - warmUpRounds; round <= rounds; round++) {
                round(examiners, questions, round > 0);
            }
            double extra = megabytes() - before;
            return List.of(
                    Figure.rate("exact look-ups, in process", "/s", exactRates, EXACT_BAR),
                    Figure.rate("mixed look-ups, in process", "/s", mixedRates, MIXED_BAR),
                    Figure.rate("exact look-ups per second of CPU", "/s", exactPerCpu, null),
                    Figure.rate("mixed look-ups per second of CPU", "/s", mixedPerCpu, null),
                    new Figure("mixed look-up / exact look-up, CPU", "", ratios, null),
                    Figure.rate("mixed look-ups right within 100 m", "%", rightShares, null),
                    new Figure("index on disk", "MB", Series.of(bytesOnDisk / 1e6), DISK_MEGABYTES_BAR),
                    new Figure("memory that it adds", "MB", Series.of(extra), MEMORY_MEGABYTES_BAR));
        }
    }

    private long build(Path folder) throws IOException {
        long begin = System.nanoTime();
        try (Gazetteers gazetteers = Gazetteers.open(folder)) {
            long bytes = gazetteers
                    .build(new Provenance("country", "", null, false), "country", consumer -> {
                        SyntheticCountry.forEach(rows, scratch.seed(), consumer::accept);
                        return new Intake(rows, 0, 0);
                    })
                    .bytesOnDisk();
            scratch.say("%,d addresses loaded in %.1f s", rows, (System.nanoTime() - begin) / 1e9);
            return bytes;
        }
    }

    private void round(Examiners examiners, CountryQuestions questions, boolean counts) throws InterruptedException {
        Pace exact = pace(examiners, questions.exact());
        Pace mixed = pace(examiners, questions.mixed());
        scratch.say(
                "%s: exact %,.0f/s, mixed %,.0f/s; per second of CPU %,.0f and %,.0f",
                counts ? "round" : "warm-up", exact.perSecond, mixed.perSecond, exact.perCpuSecond, mixed.perCpuSecond);
        if (counts) {
            exactRates.add(exact.perSecond);
            mixedRates.add(mixed.perSecond);
            exactPerCpu.add(exact.perCpuSecond);
            mixedPerCpu.add(mixed.perCpuSecond);
            ratios.add(exact.perCpuSecond / mixed.perCpuSecond);
            rightShares.add(mixed.rightPercent);
        }
    }

    /** On a machine that others use as well, the second of CPU is what can be compared. */
    private record Pace(double perSecond, double perCpuSecond, double rightPercent) {}

    private static Pace pace(Examiners examiners, List<Question> questions) throws InterruptedException {
        long begin = System.nanoTime();
        long beginCpu = PROCESS.getProcessCpuTime();
        List<Judged> answers = examiners.ask(questions);
        double cpuSeconds = (PROCESS.getProcessCpuTime() - beginCpu) / 1e9;
        double seconds = (System.nanoTime() - begin) / 1e9;
        long right = answers.stream().filter(answer -> answer.isWithin(100)).count();
        return new Pace(questions.size() / seconds, questions.size() / cpuSeconds, 100.0 * right / questions.size());
    }

    /** Pages of the index and of compiled code, and the objects that live: the heap itself is resident from the start. */
    private static double megabytes() throws IOException {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long objects = runtime.totalMemory() - runtime.freeMemory();
        return ResidentMemory.of(ProcessHandle.current().pid()).megabytes() + objects / 1e6;
    }
}
