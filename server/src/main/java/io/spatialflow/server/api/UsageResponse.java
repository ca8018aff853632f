package io.spatialflow.server.api;

import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.team.WorkspaceProfiles;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** How full a workspace is, and how its limits stand. */
@Schema(name = "UsageResponse", description = "How full the workspace is, and how its limits stand.")
record UsageResponse(
        @Schema(description = "Archived ones too.", requiredMode = Schema.RequiredMode.REQUIRED)
        Long geofences,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Long tags,

        @Schema(description = "Not the revoked ones.", requiredMode = Schema.RequiredMode.REQUIRED)
        Long apiKeys,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Long members,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "`requests` is the caller's own, the others are the workspace's.",
                                requiredMode = Schema.RequiredMode.REQUIRED))
        List<Limit> limits,

        @Schema(description = NOT_METERED, requiredMode = Schema.RequiredMode.REQUIRED)
        Long locationEvents,

        @Schema(description = NOT_METERED, requiredMode = Schema.RequiredMode.REQUIRED)
        Long actionDeliveries,

        @Schema(description = NOT_METERED, requiredMode = Schema.RequiredMode.REQUIRED)
        Double eventUnits,

        @Schema(description = NOT_METERED, requiredMode = Schema.RequiredMode.REQUIRED)
        String tier,

        @Schema(description = NOT_METERED, requiredMode = Schema.RequiredMode.REQUIRED)
        Long tierLimit,

        @Schema(
                description = "The calendar month, UTC.",
                format = "date-time",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String periodStart,

        @Schema(format = "date-time", requiredMode = Schema.RequiredMode.REQUIRED)
        String periodEnd) {

    private static final String NOT_METERED =
            "Nothing is metered or billed here; kept for clients of the hosted product.";

    static UsageResponse of(WorkspaceProfiles.Contents contents, List<RateLimits.Grant> limits, Instant now) {
        LocalDate month = LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfMonth(1);
        return new UsageResponse(
                contents.geofences(),
                contents.tags(),
                contents.apiKeys(),
                contents.members(),
                limits.stream().map(Limit::of).toList(),
                0L,
                0L,
                0.0,
                "self-hosted",
                0L,
                month.atStartOfDay(ZoneOffset.UTC).toInstant().toString(),
                month.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString());
    }

    /** How one limit stands. */
    @Schema(name = "LimitUsage", description = "How one limit stands.")
    record Limit(
            @Schema(
                    description = "As the `RateLimit-Policy` header names it.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer limit,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer used,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Integer remaining,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Long periodSeconds,

            @Schema(description = "Until all of it is there again.", requiredMode = Schema.RequiredMode.REQUIRED)
            Long resetsInSeconds) {

        private static Limit of(RateLimits.Grant grant) {
            int quota = grant.limit().quota();
            return new Limit(
                    grant.limit().name(),
                    quota,
                    quota - grant.remaining(),
                    grant.remaining(),
                    grant.limit().window().toSeconds(),
                    grant.resetAfter().toSeconds());
        }
    }
}
