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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            @Option(
                            names = "--name",
                            paramLabel = "NAME",
                            description = "What to call it (default: the file's name). For one file only.")
                    @Nullable
                    String name,
            @Option(
                            names = "--licence",
                            paramLabel = "TEXT",
                            description = "The terms its publisher gives it under; shown with each match (default: what"
                                    + " is known of files of that layout).")
                    @Nullable
                    String licence,
            @Option(
                            names = "--published",
                            paramLabel = "DATE",
                            description =
                                    "When its publisher made it, such as 2026-03-31 (default: when the file was last"
                                            + " changed). The newer of two sources is believed.")
                    @Nullable
                    LocalDate published,
            @Option(
                            names = "--map",
                            paramLabel = "MAPPING",
                            description =
                                    "Which column is what: number=HOUSENO,street=DIR+NAME+TYPE,city=TOWN,region='VT',"
                                            + "postcode=ZIP,lon=X,lat=Y. Columns are joined by +, a bar gives a second choice,"
                                            + " words in quotes are taken as they are. See docs/reference-data.md.")
                    @Nullable
                    String mapping,
            @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to read.") List<Path> files)
            throws IOException {
        if (name != null && files.size() > 1) {
            throw new CommandFailed("--name goes with one file, not with " + files.size());
        }
        SourceOptions options = options(mapping);
        try (Gazetteers gazetteers = data.directory().openGazetteers()) {
            for (Path file : files) {
                if (!Files.isReadable(file)) {
                    throw new CommandFailed("there is no file " + file + " that can be read");
                }
                Provenance provenance = provenance(
                        name == null ? nameOf(file) : name,
                        licence == null ? Sources.licenceOf(file) : licence,
                        published == null ? lastChanged(file) : published);
                add(gazetteers, provenance, file, options);
            }
        }
        return 0;
    }

    private static SourceOptions options(@Nullable String mapping) {
        try {
            return mapping == null ? SourceOptions.NONE : SourceOptions.mapped(mapping);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("--map: " + e.getMessage());
        }
    }

    private static LocalDate lastChanged(Path file) throws IOException {
        return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    }

    private static Provenance provenance(String name, String licence, LocalDate published) {
        try {
            return new Provenance(name, licence, published, false);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(e.getMessage() + ". Give it one with --name.");
        }
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

    /** {@code /srv/us-vt.csv.gz} is {@code us-vt}. */
    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.replaceFirst("\\..*", "").replaceAll("[^a-z0-9_-]", "-");
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
