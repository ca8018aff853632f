package io.spatialflow.server.cli;

import io.spatialflow.geocoder.index.GazetteerSummary;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Intake;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.index.ReferenceRow;
import io.spatialflow.geocoder.source.SourceOptions;
import io.spatialflow.geocoder.source.SourceReport;
import io.spatialflow.geocoder.source.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes one gazetteer of one or more files; of all of them, or none. */
final class ReferenceBuild {

    private final ReferenceFinder.Found found;
    private final SourceOptions options;
    private final List<SourceReport> reports = new ArrayList<>();

    ReferenceBuild(ReferenceFinder.Found found, SourceOptions options) {
        this.found = found;
        this.options = options;
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
            try (ReadingBar bar = new ReadingBar(String.valueOf(file.getFileName()))) {
                SourceReport report = Sources.read(file, options, bar, rows);
                reports.add(report);
                accepted += report.accepted();
                refused += report.refused();
                bytes += report.bytes();
            }
        }
        return new Intake(accepted, refused, bytes);
    }
}
