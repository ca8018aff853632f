package io.spatialflow.server.cli;

import io.spatialflow.geocoder.index.GazetteerSummary;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Intake;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.index.ReferenceRow;
import io.spatialflow.geocoder.source.Progress;
import io.spatialflow.geocoder.source.SourceOptions;
import io.spatialflow.geocoder.source.SourceReport;
import io.spatialflow.geocoder.source.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes one gazetteer of one or more files; of all of them, or none. */
final class ReferenceBuild {

    private final ReferenceFinder.Found found;
    private final SourceOptions options;
    private final Function<String, Progress> progress;
    private final List<SourceReport> reports = new ArrayList<>();

    /** Tells whoever sits at the terminal how far it is. */
    ReferenceBuild(ReferenceFinder.Found found, SourceOptions options) {
        this(found, options, ReadingBar::new);
    }

    /** @param progress told how far each file is, by its name; closed after it if it can be */
    ReferenceBuild(ReferenceFinder.Found found, SourceOptions options, Function<String, Progress> progress) {
        this.found = found;
        this.options = options;
        this.progress = progress;
    }

    /** @throws IOException if one of the files cannot be read to its end; what was there before then stays */
    GazetteerSummary into(Gazetteers gazetteers, Provenance provenance) throws IOException {
        return gazetteers.build(provenance, found.title(), this::readAll);
    }

    /** What was read from each file. */
    List<SourceReport> reports() {
        return List.copyOf(reports);
    }

    private Intake readAll(Consumer<ReferenceRow> rows) throws IOException {
        long accepted = 0;
        long refused = 0;
        long bytes = 0;
        for (Path file : found.files()) {
            SourceReport report = read(file, rows);
            reports.add(report);
            accepted += report.accepted();
            refused += report.refused();
            bytes += report.bytes();
        }
        return new Intake(accepted, refused, bytes);
    }

    private SourceReport read(Path file, Consumer<ReferenceRow> rows) throws IOException {
        Progress told = progress.apply(String.valueOf(file.getFileName()));
        try {
            return Sources.read(file, options, told, rows);
        } finally {
            if (told instanceof ReadingBar bar) {
                bar.close();
            }
        }
    }
}
