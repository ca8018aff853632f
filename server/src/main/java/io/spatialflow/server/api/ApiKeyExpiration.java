package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.spatialflow.server.account.ApiKey;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a key ends. Every member is text or null, as clients of the published API expect of it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ApiKeyExpiration", description = "When a key ends.")
record ApiKeyExpiration(
        @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
        String id,

        @Schema(description = "For people.", requiredMode = Schema.RequiredMode.REQUIRED)
        String message,

        @Schema(
                description = "Null: never.",
                format = "date-time",
                types = {"string", "null"})
        @Nullable
        String expiresAt) {

    static ApiKeyExpiration of(ApiKey key) {
        String at = ApiKeyResponse.textOrNull(key.terms().expiresAt());
        String message = at == null ? "The API key does not expire." : "The API key expires at " + at + ".";
        return new ApiKeyExpiration(key.id().toString(), message, at);
    }
}
