package io.spatialflow.server.api;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.ApiKeyId;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.RequestLimits;
import io.spatialflow.server.team.KeyAdministration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ways in for programs, managed by people. */
@RestController
@RequestMapping("/api/v1/account/api-keys")
@Tag(name = "API keys")
class ApiKeyController {

    private static final String ID = "api_key_id";
    private static final String ONE = "/{" + ID + ":" + PathIds.UUID + "}";
    private static final int DEFAULT_GRACE_DAYS = 7;
    private static final int DEFAULT_EXPIRING_DAYS = 30;

    private final KeyAdministration keys;
    private final RequestLimits.Quotas quotas;
    private final RequestBodies bodies;
    private final Clock clock;

    ApiKeyController(KeyAdministration keys, RequestLimits limits, RequestBodies bodies, Clock clock) {
        this.keys = keys;
        this.quotas = limits.quotas();
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping
    @Operation(operationId = "apps_accounts_api_get_api_keys", summary = "List the workspace's API keys, oldest first")
    @ApiResponse(responseCode = "200", description = "All that are not revoked.")
    @Responses.Common
    @Responses.Guarded
    List<ApiKeyResponse> list(@Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return keys.list(caller.workspaceId()).stream().map(this::response).toList();
    }

    @GetMapping("/expiring")
    @Operation(
            operationId = "apps_accounts_api_list_expiring_api_keys",
            summary = "List API keys that will expire soon, the next first")
    @ApiResponse(responseCode = "200", description = "Those that have not expired yet.")
    @Responses.Common
    @Responses.Guarded
    List<ApiKeyResponse> expiring(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "3650", defaultValue = "30"))
                    @RequestParam(required = false)
                    Optional<String> days) {
        QueryParams params = new QueryParams();
        int within = params.integer("days", days, 1, ApiKeyFields.MAX_DAYS, DEFAULT_EXPIRING_DAYS);
        params.throwIfAny();
        return keys.expiringWithin(caller.workspaceId(), Duration.ofDays(within)).stream()
                .map(this::response)
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "apps_accounts_api_create_api_key",
            summary = "Create an API key",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ApiKeyCreateRequest.class))))
    @ApiResponse(responseCode = "201", description = "The key, and its secret this once.")
    @Responses.Common
    @Responses.Guarded
    @Responses.SmallBody
    ApiKeyCreateResponse create(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        ApiKey.Terms terms =
                ApiKeyCreateRequest.parse(bodies.readSmall(request).tree(), quotas.mostPerKey(), clock.instant());
        return ApiKeyCreateResponse.created(keys.create(caller.workspaceId(), Actor.of(caller), terms));
    }

    @GetMapping(ONE)
    @Operation(operationId = "apps_accounts_api_get_api_key", summary = "Get one API key")
    @ApiResponse(responseCode = "200", description = "The key, without its secret.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    ApiKeyResponse get(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable(ID) String id) {
        return found(keys.find(caller.workspaceId(), ApiKeyId.parse(id)).map(this::response));
    }

    @PutMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "apps_accounts_api_update_api_key",
            summary = "Change an API key",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ApiKeyUpdateRequest.class))))
    @ApiResponse(responseCode = "200", description = "The key as it is now.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    @Responses.SmallBody
    ApiKeyResponse update(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable(ID) String id,
            HttpServletRequest request) {
        UnaryOperator<ApiKey.Terms> change =
                ApiKeyUpdateRequest.parse(bodies.readSmall(request).tree(), quotas.mostPerKey(), clock.instant());
        return found(keys.change(caller.workspaceId(), Actor.of(caller), ApiKeyId.parse(id), change)
                .map(this::response));
    }

    /** The same as PUT, which leaves alone what is absent too. */
    @PatchMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "apps_accounts_api_patch_api_key",
            summary = "Change an API key, the same as PUT",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ApiKeyUpdateRequest.class))))
    @ApiResponse(responseCode = "200", description = "The key as it is now.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    @Responses.SmallBody
    ApiKeyResponse patch(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable(ID) String id,
            HttpServletRequest request) {
        return update(caller, id, request);
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "apps_accounts_api_delete_api_key", summary = "Revoke an API key for good")
    @ApiResponse(responseCode = "204", description = "It no longer works.", content = @Content)
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    void revoke(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable(ID) String id) {
        if (!keys.revoke(caller.workspaceId(), Actor.of(caller), ApiKeyId.parse(id))) {
            throw ApiProblem.notFound();
        }
    }

    @PostMapping(ONE + "/rotate")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "apps_accounts_api_rotate_api_key",
            summary = "Give an API key a new secret; the old one works on for a while")
    @ApiResponse(responseCode = "201", description = "The key, and its new secret this once.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    ApiKeyCreateResponse rotate(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable(ID) String id,
            @Parameter(schema = @Schema(type = "integer", minimum = "0", maximum = "30", defaultValue = "7"))
                    @RequestParam(name = "grace_period_days", required = false)
                    Optional<String> grace) {
        QueryParams params = new QueryParams();
        int most = Math.toIntExact(KeyAdministration.MAX_GRACE.toDays());
        int days = params.integer("grace_period_days", grace, 0, most, DEFAULT_GRACE_DAYS);
        params.throwIfAny();
        return found(keys.rotate(caller.workspaceId(), Actor.of(caller), ApiKeyId.parse(id), Duration.ofDays(days))
                .map(ApiKeyCreateResponse::rotated));
    }

    @PostMapping(ONE + "/regenerate")
    @Operation(
            operationId = "apps_accounts_api_regenerate_api_key",
            summary = "Give an API key a new secret; no other works any longer")
    @ApiResponse(responseCode = "200", description = "The key, and its new secret this once.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    ApiKeyCreateResponse regenerate(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable(ID) String id) {
        return found(keys.regenerate(caller.workspaceId(), Actor.of(caller), ApiKeyId.parse(id))
                .map(ApiKeyCreateResponse::regenerated));
    }

    @PatchMapping(ONE + "/expiration")
    @Operation(
            operationId = "apps_accounts_api_set_api_key_expiration",
            summary = "Say when an API key ends; without a time, never")
    @ApiResponse(responseCode = "200", description = "When it ends.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    ApiKeyExpiration expire(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(schema = @Schema(type = "string", format = "uuid")) @PathVariable(ID) String id,
            @Parameter(
                            description = "ISO 8601, in the future; empty or absent: never.",
                            schema = @Schema(type = "string", format = "date-time"))
                    @RequestParam(name = "expires_at", required = false)
                    Optional<String> expiresAt) {
        QueryParams params = new QueryParams();
        Instant at = params.time("expires_at", expiresAt);
        if (at != null && !at.isAfter(clock.instant())) {
            params.fault("expires_at", "datetime_future", "Input should be in the future");
        }
        params.throwIfAny();
        return found(keys.expire(caller.workspaceId(), Actor.of(caller), ApiKeyId.parse(id), at)
                .map(ApiKeyExpiration::of));
    }

    private ApiKeyResponse response(ApiKey key) {
        return ApiKeyResponse.of(key, quotas.perCaller());
    }

    private static <T> T found(Optional<T> thing) {
        return thing.orElseThrow(ApiProblem::notFound);
    }
}
