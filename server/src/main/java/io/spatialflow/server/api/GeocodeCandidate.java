package io.spatialflow.server.api;

import io.spatialflow.geocoder.match.Candidate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** One place that an address may mean. */
@Schema(name = "GeocodeCandidate", description = "One place that an address may mean.")
record GeocodeCandidate(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String normalizedAddress,

        @Schema(description = "Degrees north.", requiredMode = Schema.RequiredMode.REQUIRED)
        Double lat,

        @Schema(description = "Degrees east.", requiredMode = Schema.RequiredMode.REQUIRED)
        Double lng,

        @Schema(minimum = "0", maximum = "1", requiredMode = Schema.RequiredMode.REQUIRED)
        Double confidence,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String matchLevel,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) GeocodeSource source) {

    static GeocodeCandidate of(Candidate candidate) {
        return new GeocodeCandidate(
                candidate.normalized(),
                candidate.point().latitude(),
                candidate.point().longitude(),
                candidate.confidence(),
                level(candidate),
                GeocodeSource.of(candidate.provenance()));
    }

    static String level(Candidate candidate) {
        return candidate.level().name().toLowerCase(Locale.ROOT);
    }
}
