package io.spatialflow.server.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The refusals that every operation may answer with. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "401",
        description = "No key or token, or not a good one. TOKEN_EXPIRED: it was good once.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@ApiResponse(
        responseCode = "403",
        description = "INSUFFICIENT_PERMISSIONS: the key or role may not.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@ApiResponse(
        responseCode = "422",
        description = "VALIDATION_ERROR: every fault is listed.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@ApiResponse(
        responseCode = "503",
        description = "STORAGE_UNAVAILABLE: try again later.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@interface CommonResponses {}
