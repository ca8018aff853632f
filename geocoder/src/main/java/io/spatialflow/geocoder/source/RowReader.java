package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.index.ReferenceRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Hands on what is usable, counts what is not with its reasons, and tells how far reading has come. */
final class RowReader {

    private static final int FIRST_ROWS = 5;
    private static final int PROGRESS_EVERY = 4096;
    private static final int PASSED_EVERY = 1 << 16;

    private final Consumer<ReferenceRow> rows;
    private final SourceFile input;
    private final Progress progress;
    private final Map<Refusal, Long> counts = new EnumMap<>(Refusal.class);
    private final Map<Refusal, List<Long>> firstRows = new EnumMap<>(Refusal.class);
    private long accepted;
    private long seen;
    private long passed;

    RowReader(SourceFile input, Progress progress, Consumer<ReferenceRow> rows) {
        this.input = input;
        this.progress = progress;
        this.rows = rows;
    }

    void accept(ReferenceRow row) {
        rows.accept(row);
        accepted++;
        count();
    }

    void refuse(long row, Refusal refusal) {
        counts.merge(refusal, 1L, Long::sum);
        List<Long> first = firstRows.computeIfAbsent(refusal, key -> new ArrayList<>());
        if (first.size() < FIRST_ROWS) {
            first.add(row);
        }
        count();
    }

    /** For formats that read much before they come to a row. */
    void passed() {
        if (++passed % PASSED_EVERY == 0) {
            progress.at(input.bytesRead(), input.size(), seen);
        }
    }

    private void count() {
        if (++seen % PROGRESS_EVERY == 0) {
            progress.at(input.bytesRead(), input.size(), seen);
        }
    }

    SourceReport report(String name) {
        progress.at(input.size(), input.size(), seen);
        Map<Refusal, SourceReport.Refused> refusals = new EnumMap<>(Refusal.class);
        counts.forEach((refusal, count) ->
                refusals.put(refusal, new SourceReport.Refused(count, firstRows.getOrDefault(refusal, List.of()))));
        return new SourceReport(name, input.size(), accepted, refusals);
    }
}
