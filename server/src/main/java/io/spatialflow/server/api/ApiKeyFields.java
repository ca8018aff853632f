package io.spatialflow.server.api;

import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a body that describes an API key, or what should be different about it.
 *
 * @param mostPerHour the highest limit that may be given
 * @param now what an end has to be later than
 */
record ApiKeyFields(Fields fields, int mostPerHour, Instant now) {

    static final int MAX_DAYS = 3650;

    /** The names of {@link Scope}, for the description of the API. */
    static final String SCOPE_PATTERN = "^(\\*|geofences:(\\*|read|write)|devices:(\\*|read|write)"
            + "|webhooks:(\\*|read|write)|workspace:(\\*|read))$";

    private static final String DESCRIPTION = "description";
    private static final String PERMISSIONS = "permissions";
    private static final String LIMIT = "rate_limit_per_hour";
    private static final String EXPIRES_AT = "expires_at";
    private static final String EXPIRES_IN_DAYS = "expires_in_days";

    /**
     * A key's terms with what the body says; as they were where it says nothing, or something wrong. For name, permissions
     * and switches a null says nothing; of the rest it takes away what was there.
     */
    ApiKey.Terms appliedTo(ApiKey.Terms before) {
        return new ApiKey.Terms(
                fields.label("name", ApiKey.MAX_NAME_LENGTH, before.name()),
                description(before.description()),
                scopes(before.scopes()),
                fields.optionalBoolean("read_only", before.readOnly()),
                fields.optionalBoolean("is_active", before.active()),
                fields.mentions(LIMIT) ? fields.optionalInteger(LIMIT, 1, mostPerHour) : before.requestsPerHour(),
                expiry(before.expiresAt()));
    }

    private @Nullable String description(@Nullable String before) {
        if (!fields.mentions(DESCRIPTION)) {
            return before;
        }
        String text = fields.optionalText(DESCRIPTION, ApiKey.MAX_DESCRIPTION_LENGTH);
        boolean fits = text != null && text.codePointCount(0, text.length()) <= ApiKey.MAX_DESCRIPTION_LENGTH;
        return fits ? text : null;
    }

    private Set<Scope> scopes(Set<Scope> before) {
        List<String> names = fields.optionalTexts(PERMISSIONS);
        Set<Scope> scopes = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<Scope> scope = Scope.parse(names.get(i));
            if (scope.isEmpty() && fields.isText(PERMISSIONS, i)) {
                fields.fault(PERMISSIONS, i, "scope", noScope(names.get(i)));
            }
            scope.ifPresent(scopes::add);
        }
        if (names.isEmpty() && fields.isArray(PERMISSIONS)) {
            fields.fault(
                    PERMISSIONS, "too_short", "List should have at least 1 item: a key without any could do nothing");
        }
        return scopes.isEmpty() ? before : scopes;
    }

    private static String noScope(String name) {
        String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        return "There is no permission \"" + shown + "\". Input should be one of: " + String.join(", ", Scope.names());
    }

    private @Nullable Instant expiry(@Nullable Instant before) {
        Integer days = fields.optionalInteger(EXPIRES_IN_DAYS, 1, MAX_DAYS);
        Instant at = fields.optionalTime(EXPIRES_AT);
        if (days != null && at != null) {
            fields.fault(EXPIRES_IN_DAYS, "either_or", "Either expires_at or expires_in_days, not both");
        }
        if (at != null && !at.isAfter(now)) {
            fields.fault(EXPIRES_AT, "datetime_future", "Input should be in the future");
        }
        if (days != null) {
            return now.plus(Duration.ofDays(days));
        }
        return fields.mentions(EXPIRES_AT) ? at : before;
    }
}
