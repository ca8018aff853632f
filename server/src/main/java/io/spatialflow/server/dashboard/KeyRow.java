package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** An API key as pages show it. */
record KeyRow(ApiKey key, RateLimits.Grant hour, Moments moments) {

    private static final Duration SOON = Duration.ofDays(14);

    public String id() {
        return key.id().toString();
    }

    public String name() {
        return key.terms().name();
    }

    public String prefix() {
        return key.keyPrefix();
    }

    public String scopes() {
        return ScopeWords.list(key.terms().scopes());
    }

    public boolean readOnly() {
        return key.terms().readOnly();
    }

    public String lastUsed() {
        return moments.ago(key.usage().lastUsedAt());
    }

    public String used() {
        return String.format(Locale.ENGLISH, "%,d", key.usage().count());
    }

    public String thisHour() {
        int quota = hour.limit().quota();
        return String.format(Locale.ENGLISH, "%,d of %,d", quota - hour.remaining(), quota);
    }

    public String expires() {
        Instant at = key.terms().expiresAt();
        return at == null ? "never" : moments.day(at.minusMillis(1));
    }

    /** {@code active}, {@code soon}, {@code expired} or {@code off}: also a style. */
    public String state() {
        Instant at = key.terms().expiresAt();
        if (moments.isOver(at)) {
            return "expired";
        }
        if (!key.terms().active()) {
            return "off";
        }
        return at != null && at.isBefore(moments.now().plus(SOON)) ? "soon" : "active";
    }

    public String stateWords() {
        return switch (state()) {
            case "expired" -> "Expired";
            case "off" -> "Switched off";
            case "soon" ->
                "Expires " + moments.in(Objects.requireNonNull(key.terms().expiresAt()));
            default -> "Active";
        };
    }
}
