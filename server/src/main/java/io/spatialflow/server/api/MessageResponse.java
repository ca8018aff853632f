package io.spatialflow.server.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** That something was done, in words for people. */
@Schema(name = "MessageResponse")
record MessageResponse(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String message) {}
