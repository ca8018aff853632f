package io.spatialflow.server.api;

import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Workspace;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;

/** Which features the workspace has. */
@Schema(name = "FeatureFlagsResponse")
record FeatureFlagsResponse(
        @Schema(
                example = "{\"BULK_IMPORT\":true}",
                description = "All there are, by name.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Map<String, Boolean> featureFlags) {

    static FeatureFlagsResponse of(Workspace workspace) {
        Map<String, Boolean> flags = new TreeMap<>();
        for (Feature feature : Feature.values()) {
            flags.put(feature.name(), workspace.has(feature));
        }
        return new FeatureFlagsResponse(flags);
    }
}
