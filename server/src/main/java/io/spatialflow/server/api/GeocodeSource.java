package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.spatialflow.geocoder.index.Provenance;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The reference data that a place comes from. */
@Schema(name = "GeocodeSource", description = "The reference data that a place comes from.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GeocodeSource(
        @Schema(description = "The name it was loaded under.", requiredMode = Schema.RequiredMode.REQUIRED)
        String name,

        @Schema(description = "The terms its publisher gives it under; absent if they are not known.") @Nullable
        String licence,

        @Schema(
                description = "Whether it is the small sample that ships with the product, good for a first look only.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Boolean sample) {

    static GeocodeSource of(Provenance provenance) {
        String licence = provenance.licence().isEmpty() ? null : provenance.licence();
        return new GeocodeSource(provenance.gazetteer(), licence, provenance.sample());
    }
}
