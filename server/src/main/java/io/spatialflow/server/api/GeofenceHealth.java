package io.spatialflow.server.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** That the API answers. */
@Schema(name = "GeofenceHealth", description = "That the API answers.")
record GeofenceHealth(
        @Schema(
                allowableValues = {"healthy"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String status) {}
