package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.spatialflow.server.exchange.FeatureError;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why something of a file became no fence. Every member is always there. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "UploadFeatureError", description = "Why a feature of an uploaded file became no geofence.")
record UploadFeatureError(
        @Schema(
                description = "Which feature, from 0; null if it is about the file as a whole.",
                types = {"integer", "null"})
        @Nullable
        Integer featureIndex,

        @Schema(
                description = "What the feature is called.",
                types = {"string", "null"})
        @Nullable
        String name,

        @Schema(
                description = "INVALID_GEOMETRY, UNSUPPORTED_GEOMETRY, INVALID_RADIUS, INVALID_NAME, INVALID_TAGS,"
                        + " INVALID_GROUP, INVALID_METADATA, DUPLICATE_GEOFENCE; of the file: FILE_INVALID,"
                        + " INTERNAL_ERROR.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String errorCode,

        @Schema(
                description = "Names the feature (from 1), and the vertex if one is wrong.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String message) {

    static UploadFeatureError of(FeatureError error) {
        return new UploadFeatureError(error.featureIndex(), error.name(), error.code(), error.message());
    }
}
