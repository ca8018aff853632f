package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Box;
import java.time.Instant;

/**
 * What a gazetteer holds, without opening it.
 *
 * @param sourceName the file it was built from
 * @param intake rows accepted and refused, and the size of the source
 * @param streets how many streets in a place it knows
 * @param bounds the smallest box around all of its points
 * @param builtAt when it was finished
 * @param bytesOnDisk the size of its index
 */
public record GazetteerSummary(
        Provenance provenance,
        String sourceName,
        Intake intake,
        long streets,
        Box bounds,
        Instant builtAt,
        long bytesOnDisk) {

    public String name() {
        return provenance.gazetteer();
    }
}
