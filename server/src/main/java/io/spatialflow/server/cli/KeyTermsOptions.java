package io.spatialflow.server.cli;

import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.Scope;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a key should be like: for one that is made, and for one that is changed. */
final class KeyTermsOptions {

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    private @Nullable String description;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "What it may do, once for each: geofences:read, geofences:write, devices:*, webhooks:*,"
                    + " workspace:read, geofences:*, and * for everything (default).")
    private @Nullable List<String> scopes;

    @Option(
            names = "--read-only",
            negatable = true,
            description = "It is refused everything that writes, whatever its scopes.")
    private @Nullable Boolean readOnly;

    @Option(names = "--requests-per-hour", paramLabel = "N", description = "A limit of its own; 0 for the general one.")
    private @Nullable Integer requestsPerHour;

    @Option(
            names = "--expires",
            paramLabel = "DATE",
            description = "From when on (the beginning of that day, UTC) it no longer works, as 2026-12-31.")
    private @Nullable LocalDate expires;

    /** @throws IllegalArgumentException if the terms would make no sense */
    ApiKey.Terms appliedTo(ApiKey.Terms before) {
        return new ApiKey.Terms(
                before.name(),
                description == null ? before.description() : description,
                scopes(before.scopes()),
                readOnly == null ? before.readOnly() : readOnly,
                before.active(),
                requestsPerHour(before.requestsPerHour()),
                expires == null
                        ? before.expiresAt()
                        : expires.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private @Nullable Integer requestsPerHour(@Nullable Integer before) {
        if (requestsPerHour == null) {
            return before;
        }
        return requestsPerHour == 0 ? null : requestsPerHour;
    }

    private Set<Scope> scopes(Set<Scope> before) {
        return scopes == null ? before : scopes.stream().map(Scope::new).collect(Collectors.toSet());
    }
}
