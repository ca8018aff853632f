package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.index.Intake;
import java.util.List;
import java.util.Map;

/**
 * What was read from a file, with every row accounted for.
 *
 * @param name the file
 * @param bytes its size as it lies on disk
 * @param accepted rows handed on; a line with a range on either side, or a street of two names, gives two
 * @param refusals rows left out, by reason; reasons that did not occur are absent. Of a line each side is judged by itself
 */
public record SourceReport(String name, long bytes, long accepted, Map<Refusal, Refused> refusals) {

    public SourceReport {
        refusals = Map.copyOf(refusals);
    }

    /**
     * @param count how many rows
     * @param firstRows the numbers of the first few of them: lines of a CSV file, features of GeoJSON, records of a
     *     shapefile, from 1
     */
    public record Refused(long count, List<Long> firstRows) {

        public Refused {
            firstRows = List.copyOf(firstRows);
        }
    }

    public long refused() {
        return refusals.values().stream().mapToLong(Refused::count).sum();
    }

    /** The figures that the gazetteer keeps. */
    public Intake intake() {
        return new Intake(accepted, refused(), bytes);
    }
}
