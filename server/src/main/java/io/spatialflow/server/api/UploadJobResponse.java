package io.spatialflow.server.api;

import io.spatialflow.server.exchange.UploadJob;
import io.spatialflow.server.exchange.UploadStatus;
import io.swagger.v3.oas.annotations.media.Schema;

/** A file was taken in. */
@Schema(name = "UploadJobResponse", description = "A file was taken in, and will be worked on.")
record UploadJobResponse(
        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String jobId,

        @Schema(
                allowableValues = {"pending", "processing", "completed", "failed"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String status,

        @Schema(description = "Where to ask what has become of it.", requiredMode = Schema.RequiredMode.REQUIRED)
        String statusUrl) {

    static UploadJobResponse of(UploadJob job) {
        return new UploadJobResponse(
                job.id().toString(),
                UploadStatus.State.PENDING.wireName(),
                "/api/v1/geofences/upload/" + job.id() + "/status");
    }
}
