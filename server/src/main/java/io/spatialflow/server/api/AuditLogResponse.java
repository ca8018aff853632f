package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.AuditEntry;
import io.spatialflow.server.account.AuditRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that somebody changed. Every member is always there. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "AuditLogResponse", description = "One thing that somebody changed.")
record AuditLogResponse(
        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String id,

        @Schema(example = "geofence.bulk_create", requiredMode = Schema.RequiredMode.REQUIRED)
        String action,

        @Schema(example = "geofence", requiredMode = Schema.RequiredMode.REQUIRED)
        String resourceType,

        @Schema(
                description = "The one thing that was changed; null if it was many.",
                types = {"string", "null"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String resourceId,

        @Schema(
                description = "Who it was: a person, a key, somebody not known, an operator at the command line, or the"
                        + " server by itself.",
                allowableValues = {"user", "api_key", "anonymous", "command_line", "server"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String actorType,

        @Schema(
                types = {"string", "null"},
                format = "uuid",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String userId,

        @Schema(
                types = {"string", "null"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String userEmail,

        @Schema(
                types = {"string", "null"},
                format = "uuid",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String apiKeyId,

        @Schema(
                types = {"string", "null"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String apiKeyName,

        @Schema(
                description = "The network address that the request came from; null if it was no request.",
                types = {"string", "null"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String ipAddress,

        @Schema(
                description =
                        "What changed, by name: what it was `before` and is `after`, or figures of a bulk action.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Map<String, @Nullable Object> changes,

        @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED)
        String createdAt) {

    static AuditLogResponse of(AuditRecord record) {
        AuditEntry entry = record.entry();
        Actor actor = entry.actor();
        String actorId = actor.id() == null ? null : actor.id().toString();
        return new AuditLogResponse(
                entry.id().toString(),
                entry.action(),
                entry.resourceType(),
                entry.resourceId(),
                actor.kind().wireName(),
                actor.kind() == Actor.Kind.USER ? actorId : null,
                record.userEmail(),
                actor.kind() == Actor.Kind.API_KEY ? actorId : null,
                record.apiKeyName(),
                actor.networkAddress(),
                entry.changes(),
                entry.at().toString());
    }
}
