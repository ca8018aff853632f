package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Provenance;
import java.util.List;

/**
 * One place that an address may mean.
 *
 * @param confidence 0..1, one minus the cost of the faults
 * @param normalized the address as the reference data writes it, on one line
 * @param faults where the text and the place disagree, empty for a perfect match
 */
public record Candidate(
        Point point,
        MatchLevel level,
        double confidence,
        String normalized,
        List<Fault> faults,
        Provenance provenance) {

    public Candidate {
        faults = List.copyOf(faults);
    }
}
