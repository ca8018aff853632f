package io.spatialflow.server.api;

import io.spatialflow.geocoder.index.Provenance;
import io.swagger.v3.oas.annotations.media.Schema;

/** The reference data that a place comes from. */
@Schema(name = "GeocodeSource", description = "The reference data that a place comes from.")
record GeocodeSource(
        @Schema(description = "The name it was loaded under.", requiredMode = Schema.RequiredMode.REQUIRED)
        String name,

        @Schema(
                description = "Whether it is the small sample that ships with the product, good for a first look only.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Boolean sample) {

    static GeocodeSource of(Provenance provenance) {
        return new GeocodeSource(provenance.gazetteer(), provenance.sample());
    }
}
