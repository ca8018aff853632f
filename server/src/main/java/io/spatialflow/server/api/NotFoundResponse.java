package io.spatialflow.server.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The answer when there is no such thing in the caller's workspace, even if there is in another's. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "404",
        description = "NOT_FOUND: there is no such thing in this workspace.",
        content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@interface NotFoundResponse {}
