package io.spatialflow.server.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The refusals that all operations on lists of addresses share, in the order in which they are checked. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "401",
        description = "No key or token, or not a good one. TOKEN_EXPIRED: it was good once.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@ApiResponse(
        responseCode = "403",
        description = "FEATURE_NOT_ENABLED: the workspace lacks BULK_IMPORT. INSUFFICIENT_PERMISSIONS: the key or role"
                + " may not.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@ApiResponse(
        responseCode = "413",
        description = "BATCH_TOO_LARGE, BODY_TOO_LARGE. Nothing was processed.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@ApiResponse(
        responseCode = "415",
        description = "UNSUPPORTED_MEDIA_TYPE: the body should be JSON in UTF-8, plain or gzipped.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@ApiResponse(
        responseCode = "422",
        description = "VALIDATION_ERROR: the body is invalid, every fault is listed.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@ApiResponse(
        responseCode = "429",
        description = "RATE_LIMIT_EXCEEDED: Retry-After tells for how many seconds.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@ApiResponse(
        responseCode = "503",
        description = "STORAGE_UNAVAILABLE: nothing was done, try again later.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@interface BatchResponses {}
