package io.spatialflow.server.cli;

import io.spatialflow.geocoder.download.Checksum;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.source.SourceOptions;
import io.spatialflow.geocoder.source.Sources;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code data add} is told about the files it reads. */
final class ReferenceOptions {

    private static final Pattern ADDRESS = Pattern.compile("(openaddresses:)?https?://.*");

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

    @Option(
            names = "--sha256",
            paramLabel = "SUM",
            description = "What the SHA-256 of the file that is fetched must be. For one address only.")
    private @Nullable String sha256;

    /** What can be told to be wrong before anything is opened. */
    void check(List<String> sources) {
        if (name != null && sources.size() > 1) {
            throw new CommandFailed("--name goes with one file, not with " + sources.size());
        }
        if (sha256 != null
                && (sources.size() > 1 || !ADDRESS.matcher(sources.getFirst()).matches())) {
            throw new CommandFailed("--sha256 goes with one address of a file, such as https://host/file.zip");
        }
        options();
        checksum();
    }

    @Nullable
    Checksum checksum() {
        try {
            return sha256 == null ? null : Checksum.sha256(sha256);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("--sha256: " + e.getMessage());
        }
    }

    SourceOptions options() {
        try {
            return mapping == null ? SourceOptions.NONE : SourceOptions.mapped(mapping);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("--map: " + e.getMessage());
        }
    }

    Provenance provenance(ReferenceFinder.Found found) throws IOException {
        String terms = licence == null ? Sources.licenceOf(found.files().getFirst()) : licence;
        try {
            return new Provenance(
                    name == null ? found.name() : name,
                    terms,
                    published == null ? found.published() : published,
                    false);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(e.getMessage() + ". Give it one with --name.");
        }
    }
}
