package io.spatialflow.server.cli;

import io.spatialflow.geocoder.index.GazetteerSummary;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.source.SourceReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
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
                    "Builds a gazetteer from each source: a file as it is published (OpenAddresses, National Address"
                            + " Database, TIGER/Line, OpenStreetMap, lists of ZIPs and places, and any CSV, GeoJSON or"
                            + " shapefile whose columns are named in a usual way or explained with --map; gzipped or"
                            + " zipped or neither), or one that is fetched first: https://host/file, tiger:VT,"
                            + " tiger:50007, openaddresses:https://host/file, geonames:US, census-places:VT,"
                            + " census-zips. One of the same name is replaced, once the new one is complete.")
    int add(
            @Mixin DataDirectoryOption data,
            @Mixin ReferenceOptions reference,
            @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "What to read.") List<String> sources)
            throws IOException {
        reference.check(sources);
        DataDirectory directory = data.directory();
        Settings settings = Settings.read(directory.settings(), System::getenv);
        try (Gazetteers gazetteers = directory.openGazetteers()) {
            for (String source : sources) {
                add(gazetteers, reference, find(source, directory, settings, reference));
            }
        }
        return 0;
    }

    private static ReferenceFinder.Found find(
            String source, DataDirectory directory, Settings settings, ReferenceOptions reference) throws IOException {
        try (DownloadBar bar = new DownloadBar()) {
            return new ReferenceFinder(directory, settings.publishers(), bar).find(source, reference.checksum());
        }
    }

    private void add(Gazetteers gazetteers, ReferenceOptions reference, ReferenceFinder.Found found)
            throws IOException {
        ReferenceBuild build = new ReferenceBuild(found, reference.options());
        GazetteerSummary summary = build.into(gazetteers, reference.provenance(found));
        PrintWriter err = spec.commandLine().getErr();
        for (SourceReport report : build.reports()) {
            String file = build.reports().size() == 1 ? "" : report.name() + ": ";
            report.refusals()
                    .forEach((why, refused) -> err.println(file + "refused " + refused.count() + " rows: " + why.code()
                            + ", first in rows " + refused.firstRows()));
        }
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
