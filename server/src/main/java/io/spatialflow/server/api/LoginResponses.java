package io.spatialflow.server.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The refusals of a login. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "401",
        description = "Wrong, whatever it is that is wrong.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@ApiResponse(
        responseCode = "422",
        description = "VALIDATION_ERROR: every fault is listed.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@ApiResponse(
        responseCode = "429",
        description = "RATE_LIMIT_EXCEEDED: Retry-After tells for how many seconds.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@interface LoginResponses {}
