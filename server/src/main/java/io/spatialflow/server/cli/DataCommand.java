package io.spatialflow.server.cli;

import io.spatialflow.geocoder.index.GazetteerSummary;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.source.SourceOptions;
import io.spatialflow.geocoder.source.SourceReport;
import io.spatialflow.geocoder.source.Sources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spatialflow data}: the reference data that addresses are looked up in. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Adds, lists and removes gazetteers. A running server picks changes up by itself.")
final class DataCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Builds a gazetteer from each file, as it is published: OpenAddresses, National Address Database,"
                            + " TIGER/Line, and any CSV, GeoJSON or shapefile whose columns are named in a usual way or"
                            + " explained with --map; gzipped or zipped or neither. One of the same name is replaced,"
                            + " once the new one is complete.")
    int add(
            @Mixin DataDirectoryOption data,
            @Mixin ReferenceOptions reference,
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to read.") List<Path> files)
            throws IOException {
        reference.check(files);
        try (Gazetteers gazetteers = data.directory().openGazetteers()) {
            for (Path file : files) {
                if (!Files.isReadable(file)) {
                    throw new CommandFailed("there is no file " + file + " that can be read");
                }
                add(gazetteers, reference.provenance(file), file, reference.options());
            }
        }
        return 0;
    }

    private void add(Gazetteers gazetteers, Provenance provenance, Path file, SourceOptions options)
            throws IOException {
        List<SourceReport> reports = new ArrayList<>();
        GazetteerSummary summary = gazetteers.build(provenance, String.valueOf(file.getFileName()), consumer -> {
            try (ReadingBar bar = new ReadingBar(provenance.gazetteer())) {
                SourceReport report = Sources.read(file, options, bar, consumer);
                reports.add(report);
                return report.intake();
            }
        });
        PrintWriter err = spec.commandLine().getErr();
        reports.getFirst()
                .refusals()
                .forEach((why, refused) -> err.println("refused " + refused.count() + " rows: " + why.code()
                        + ", first in rows " + refused.firstRows()));
        out().println(line(summary));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Lists the gazetteers: name, addresses, streets, megabytes, file, when it was published, licence.")
    int list(@Mixin DataDirectoryOption data) throws IOException {
        try (Gazetteers gazetteers = data.directory().openGazetteers()) {
            gazetteers.list().forEach(summary -> out().println(line(summary)));
            gazetteers
                    .refused()
                    .forEach((name, why) -> spec.commandLine().getErr().println(name + " cannot be used: " + why));
            return gazetteers.refused().isEmpty() ? 0 : 1;
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Removes a gazetteer.")
    int remove(
            @Mixin DataDirectoryOption data,
            @Parameters(paramLabel = "NAME", description = "As the list shows it.") String name)
            throws IOException {
        try (Gazetteers gazetteers = data.directory().openGazetteers()) {
            if (!gazetteers.remove(name)) {
                throw new CommandFailed("there is no gazetteer \"" + name + "\"");
            }
        }
        return 0;
    }

    private static String line(GazetteerSummary summary) {
        return String.format(
                Locale.ROOT,
                "%s\t%d addresses\t%d refused\t%d streets\t%.1f MB\t%s\t%s\t%s%s",
                summary.name(),
                summary.intake().accepted(),
                summary.intake().refused(),
                summary.streets(),
                summary.bytesOnDisk() / 1e6,
                summary.sourceName(),
                summary.provenance().published() instanceof LocalDate date ? "published " + date : "",
                summary.provenance().licence(),
                summary.provenance().sample() ? "\t(sample)" : "");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
