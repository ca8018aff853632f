package io.spatialflow.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.KeyIssue;
import io.spatialflow.server.team.KeyAdministration;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key with its new secret, which is in no other answer. */
@Schema(name = "ApiKeyCreateResponse", description = "A key with its new secret, which is in no other answer.")
record ApiKeyCreateResponse(
        @Schema(description = "For people.", requiredMode = Schema.RequiredMode.REQUIRED)
        String message,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) ApiKeyDetail apiKey) {

    static ApiKeyCreateResponse created(KeyIssue.Issued issued) {
        return new ApiKeyCreateResponse(
                "API key created. Keep it now: it is not shown again.", ApiKeyDetail.of(issued, null));
    }

    static ApiKeyCreateResponse regenerated(KeyIssue.Issued issued) {
        return new ApiKeyCreateResponse(
                "API key regenerated. Keep it now: it is not shown again. The old one no longer works.",
                ApiKeyDetail.of(issued, null));
    }

    static ApiKeyCreateResponse rotated(KeyAdministration.Rotation rotation) {
        String until = rotation.oldUntil().toString();
        return new ApiKeyCreateResponse(
                "API key rotated. Keep it now: it is not shown again. The old one works until " + until + ".",
                ApiKeyDetail.of(rotation.issued(), until));
    }

    /** The key. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ApiKeyDetailSchema", description = "A key with its secret.")
    record ApiKeyDetail(
            @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
            String id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Schema(description = "The secret.", requiredMode = Schema.RequiredMode.REQUIRED)
            String apiKey,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String keyPrefix,

            @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED)
            String createdAt,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Boolean readOnly,

            @Schema(types = {"string", "null"}) @Nullable String description,

            @ArraySchema(arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
            List<String> permissions,

            @Schema(
                    format = "date-time",
                    types = {"string", "null"})
            @Nullable
            String expiresAt,

            @Schema(
                    description = "After a rotation: until when the old secret works.",
                    format = "date-time",
                    types = {"string", "null"})
            @Nullable
            String previousKeyExpiresAt) {

        private static ApiKeyDetail of(KeyIssue.Issued issued, @Nullable String oldUntil) {
            ApiKey key = issued.key();
            ApiKey.Terms terms = key.terms();
            return new ApiKeyDetail(
                    key.id().toString(),
                    terms.name(),
                    issued.secret().reveal(),
                    key.keyPrefix(),
                    key.createdAt().toString(),
                    terms.readOnly(),
                    terms.description(),
                    ApiKeyResponse.scopes(terms),
                    ApiKeyResponse.textOrNull(terms.expiresAt()),
                    oldUntil);
        }
    }
}
