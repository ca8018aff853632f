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

    /**
     * A row that has a place.
     *
     * @param listBufferMeters the radius if it gives none
     */
    static Spot of(ListRow row, int listBufferMeters) {
        return new Spot(
                row.number(),
                row.outcome(),
                row.point().orElseThrow(),
                row.entry().radius(listBufferMeters).orElse(listBufferMeters),
                row.entry().title(),
                row.entry().createAnyway(),
                row.match());
    }

    Spot becoming(ListRow.Outcome newOutcome, ListRow.@Nullable Match newMatch) {
        return new Spot(number, newOutcome, point, bufferMeters, name, createAnyway, newMatch);
    }
}
