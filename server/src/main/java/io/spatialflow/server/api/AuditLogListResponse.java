package io.spatialflow.server.api;

import io.spatialflow.server.account.AuditPage;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A page of the audit log. */
@Schema(name = "AuditLogListResponse", description = "A page of the audit log, newest first.")
record AuditLogListResponse(
        @ArraySchema(arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
        List<AuditLogResponse> logs,

        @Schema(description = "In all pages.", requiredMode = Schema.RequiredMode.REQUIRED)
        Long total,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Integer page,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Integer pageSize,

        @Schema(description = "Whether there is a next page.", requiredMode = Schema.RequiredMode.REQUIRED)
        Boolean hasMore) {

    static AuditLogListResponse of(AuditPage found, int page, int pageSize) {
        return new AuditLogListResponse(
                found.records().stream().map(AuditLogResponse::of).toList(),
                found.total(),
                page,
                pageSize,
                (long) page * pageSize < found.total());
    }
}
