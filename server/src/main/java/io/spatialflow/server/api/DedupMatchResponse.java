package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.spatialflow.server.bulk.DedupMatch;
import io.spatialflow.server.geofence.Duplicate;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fence that an address lies in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DedupMatch", description = "The fence that an address lies in.")
record DedupMatchResponse(
        @Schema(
                description =
                        "The fence. In a preview, and under `fail`, 00000000-0000-0000-0000-000000000000 for one that"
                                + " an earlier item of the same batch would make.",
                format = "uuid",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String geofenceId,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,

        @Schema(
                description = "From the address to the fence's centre, to the decimetre.",
                types = {"number", "null"})
        Double distanceMeters,

        @Schema(description = "In a preview, and under `fail`: the position of the item that would make the fence.")
        @Nullable
        Integer itemIndex) {

    private static final String NIL_UUID = "00000000-0000-0000-0000-000000000000";

    static @Nullable DedupMatchResponse ofNullable(@Nullable DedupMatch match) {
        return match == null
                ? null
                : new DedupMatchResponse(
                        match.fence().id().toString(), match.fence().name(), Decimetres.of(match.distance()), null);
    }

    /** A fence that does not exist yet has no id to be known by. */
    static @Nullable DedupMatchResponse ofUnwritten(@Nullable DedupMatch match) {
        return match == null || match.itemIndex() == null
                ? ofNullable(match)
                : new DedupMatchResponse(
                        NIL_UUID, match.fence().name(), Decimetres.of(match.distance()), match.itemIndex());
    }

    static DedupMatchResponse of(Duplicate duplicate) {
        return new DedupMatchResponse(
                duplicate.fence().id().toString(), duplicate.fence().name(), Decimetres.of(duplicate.distance()), null);
    }
}
