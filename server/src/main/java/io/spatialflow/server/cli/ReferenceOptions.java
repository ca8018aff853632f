package io.spatialflow.server.cli;

import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.source.SourceOptions;
import io.spatialflow.geocoder.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code data add} is told about the files it reads. */
final class ReferenceOptions {

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What to call it (default: the file's name). For one file only.")
    private @Nullable String name;

    @Option(
            names = "--licence",
            paramLabel = "TEXT",
            description =
                    "The terms its publisher gives it under; shown with each match (default: what is known of files of"
                            + " that layout).")
    private @Nullable String licence;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description =
                    "When its publisher made it, such as 2026-03-31 (default: when the file was last changed). The"
                            + " newer of two sources is believed.")
    private @Nullable LocalDate published;

    @Option(
            names = "--map",
            paramLabel = "MAPPING",
            description =
                    "Which column is what: number=HOUSENO,street=DIR+NAME+TYPE,city=TOWN,region='VT',postcode=ZIP,"
                            + "lon=X,lat=Y. Columns are joined by +, a bar gives a second choice, words in quotes are taken as they"
                            + " are. See docs/reference-data.md.")
    private @Nullable String mapping;

    /** What can be told to be wrong before anything is opened. */
    void check(List<Path> files) {
        if (name != null && files.size() > 1) {
            throw new CommandFailed("--name goes with one file, not with " + files.size());
        }
        options();
    }

    SourceOptions options() {
        try {
            return mapping == null ? SourceOptions.NONE : SourceOptions.mapped(mapping);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("--map: " + e.getMessage());
        }
    }

    Provenance provenance(Path file) throws IOException {
        String terms = licence == null ? Sources.licenceOf(file) : licence;
        LocalDate date = published == null
                ? LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC)
                : published;
        try {
            return new Provenance(name == null ? nameOf(file) : name, terms, date, false);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(e.getMessage() + ". Give it one with --name.");
        }
    }

    /** {@code /srv/us-vt.csv.gz} is {@code us-vt}. */
    private static String nameOf(Path file) {
        String fileName = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return fileName.replaceFirst("\\..*", "").replaceAll("[^a-z0-9_-]", "-");
    }
}
