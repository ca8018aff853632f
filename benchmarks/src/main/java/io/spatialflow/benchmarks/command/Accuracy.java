package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.reference.AddressSet;
import io.spatialflow.benchmarks.score.Calibration;
import io.spatialflow.benchmarks.score.Misses;
import io.spatialflow.benchmarks.score.Scorecard;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks the geocoder for real addresses in many spellings, and prints how often it is right. */
@Command(
        name = "benchmarks/accuracy",
        mixinStandardHelpOptions = true,
        description = "Asks the geocoding library for real addresses in many spellings, and for some that do not exist;"
                + " prints Markdown tables. Ends with 1 if a bar is missed.")
public final class Accuracy implements Callable<Integer> {

    @Mixin
    private ScratchOptions options = new ScratchOptions();

    @Option(
            names = "--shared",
            paramLabel = "FOLDER",
            description = "Reference data and suites (default: ../shared beside the project).")
    private @Nullable Path shared;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Only suites that have this in their name; may be given again.")
    private List<String> only = List.of();

    @Option(names = "--misses", paramLabel = "FILE", description = "Writes every wrong or lacking answer there.")
    private Path misses = Path.of("/dev/null");

    @Option(
            names = "--write-docs",
            description = "Writes the tables of confidence and faults into docs/geocoding.md; not with --only.")
    private boolean writeDocs;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Accuracy()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (writeDocs && !only.isEmpty()) {
            System.err.println("--write-docs tells of all suites, --only of some: choose one");
            return 2;
        }
        Path folder = shared == null ? options.home().resolve("../shared") : shared;
        SharedData data = new SharedData(folder, options.seed());
        if (!data.isThere()) {
            System.out.printf("skipped: there are no reference data in %s (see --shared)%n", folder.normalize());
            return 0;
        }
        Scorecard scorecard =
                new Scorecard(AddressSet.ALL.stream().map(AddressSet::label).toList());
        Calibration calibration = new Calibration();
        examine(data, scorecard, calibration);
        System.out.println(scorecard.table());
        System.out.println(calibration.tables());
        if (writeDocs) {
            new GeneratedSection(options.home().resolve("docs/geocoding.md")).write(calibration.tables());
        }
        return scorecard.isMet() ? 0 : 1;
    }

    private void examine(SharedData data, Scorecard scorecard, Calibration calibration)
            throws IOException, InterruptedException {
        Scratch scratch = options.prepare();
        try (Writer file = Files.newBufferedWriter(misses);
                Worlds worlds = new Worlds(data, scratch)) {
            Examination examination = new Examination(scratch, worlds, scorecard, calibration, new Misses(file));
            for (Suite suite : new Suites(data, options.seed()).list()) {
                if (isWanted(suite)) {
                    examination.ask(suite);
                }
            }
        } finally {
            options.cleanUp(scratch);
        }
    }

    private boolean isWanted(Suite suite) {
        String name = suite.name().toLowerCase(Locale.ROOT);
        return only.isEmpty() || only.stream().anyMatch(part -> name.contains(part.toLowerCase(Locale.ROOT)));
    }
}
