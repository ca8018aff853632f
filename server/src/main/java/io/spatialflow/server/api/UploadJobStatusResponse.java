package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.spatialflow.server.exchange.UploadStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has become of a file. Every member is always there. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "UploadJobStatusResponse", description = "What has become of an uploaded file.")
record UploadJobStatusResponse(
        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String jobId,

        @Schema(
                description = "`failed`: it was given up, `errors` says why; what was made before is kept.",
                allowableValues = {"pending", "processing", "completed", "failed"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String status,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String filename,

        @Schema(
                description = "Null as long as they have not been counted.",
                types = {"integer", "null"})
        @Nullable
        Integer totalFeatures,

        @Schema(
                description = "As many as were created, are duplicates or have errors.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Integer processedFeatures,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Integer createdCount,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Integer duplicateCount,

        @Schema(
                description = "How many errors there are in all; a file that can't be read is one.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Integer errorCount,

        @Schema(
                description = "The first " + UploadStatus.MOST_LISTED + " errors.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        List<UploadFeatureError> errors,

        @Schema(
                description = "The first " + UploadStatus.MOST_LISTED
                        + " features whose middle lies in a fence, and in which.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        List<UploadFeatureError> duplicates,

        @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED)
        String createdAt,

        @Schema(
                format = "date-time",
                types = {"string", "null"})
        @Nullable
        String completedAt) {

    static UploadJobStatusResponse of(UploadStatus status) {
        Instant completedAt = status.completedAt();
        return new UploadJobStatusResponse(
                status.job().id().toString(),
                status.state().wireName(),
                status.job().filename(),
                status.totalFeatures(),
                status.progress().processed(),
                status.progress().created(),
                status.progress().duplicates(),
                status.progress().errors(),
                status.errors().stream().map(UploadFeatureError::of).toList(),
                status.duplicates().stream().map(UploadFeatureError::of).toList(),
                status.job().createdAt().toString(),
                completedAt == null ? null : completedAt.toString());
    }
}
