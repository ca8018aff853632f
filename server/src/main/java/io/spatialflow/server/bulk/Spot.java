package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.geo.Point;
import org.jspecify.annotations.Nullable;

/**
 * What matters of a row when only its place does.
 *
 * @param name of the fence it would make
 * @param bufferMeters its radius
 */
public record Spot(
        int number,
        ListRow.Outcome outcome,
        Point point,
        int bufferMeters,
        String name,
        boolean createAnyway,
        ListRow.@Nullable Match match) {

    Spot becoming(ListRow.Outcome newOutcome, ListRow.@Nullable Match newMatch) {
        return new Spot(number, newOutcome, point, bufferMeters, name, createAnyway, newMatch);
    }
}
