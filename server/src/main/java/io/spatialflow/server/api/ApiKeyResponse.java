package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.Scope;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key, without its secret. Every member is always there. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ApiKeyResponse", description = "An API key, without its secret.")
record ApiKeyResponse(
        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String id,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,

        @Schema(description = "How the secret begins.", requiredMode = Schema.RequiredMode.REQUIRED)
        String keyPrefix,

        @ArraySchema(arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
        List<String> permissions,

        @Schema(description = "False while it is switched off.", requiredMode = Schema.RequiredMode.REQUIRED)
        @JsonProperty("is_active")
        Boolean active,

        @Schema(description = "Requests, up to a few seconds ago.", requiredMode = Schema.RequiredMode.REQUIRED)
        Long usageCount,

        @Schema(
                description = "The limit that counts: its own or the general one.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Integer rateLimitPerHour,

        @Schema(
                description = "Up to a few seconds ago.",
                format = "date-time",
                types = {"string", "null"})
        @Nullable
        String lastUsedAt,

        @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED)
        String createdAt,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Boolean readOnly,

        @Schema(types = {"string", "null"}) @Nullable String description,

        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String workspaceId,

        @Schema(
                format = "date-time",
                types = {"string", "null"})
        @Nullable
        String expiresAt) {

    /** @param general what a key may send in an hour that has no limit of its own */
    static ApiKeyResponse of(ApiKey key, int general) {
        ApiKey.Terms terms = key.terms();
        return new ApiKeyResponse(
                key.id().toString(),
                terms.name(),
                key.keyPrefix(),
                scopes(terms),
                terms.active(),
                key.usage().count(),
                terms.requestsPerHour() == null ? general : terms.requestsPerHour(),
                textOrNull(key.usage().lastUsedAt()),
                key.createdAt().toString(),
                terms.readOnly(),
                terms.description(),
                key.workspaceId().toString(),
                textOrNull(terms.expiresAt()));
    }

    static List<String> scopes(ApiKey.Terms terms) {
        return terms.scopes().stream().sorted().map(Scope::name).toList();
    }

    static @Nullable String textOrNull(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
