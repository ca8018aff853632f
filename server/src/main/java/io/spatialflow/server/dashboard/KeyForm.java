package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.Permission;
import io.spatialflow.server.account.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an API key as a form has them.
 *
 * @param scopes ticked boxes, by {@link Scope#name}
 * @param expiry {@code never}, a number of days, {@code date}, or {@code same}
 * @param until the last day, for {@code date}
 * @param limit requests an hour; empty for the general limit
 */
record KeyForm(
        String name,
        String description,
        Set<String> scopes,
        boolean readOnly,
        boolean active,
        String expiry,
        String until,
        String limit) {

    static final String NEVER = "never";
    private static final String SAME = "same";
    private static final String DATE = "date";
    private static final int MAX_DAYS = 3_650;

    /** Of a key that can do what most keys are made for. */
    static final KeyForm FRESH = new KeyForm(
            "",
            "",
            Set.of(Permission.GEOFENCES_READ.scope(), Permission.GEOFENCES_WRITE.scope()),
            false,
            true,
            NEVER,
            "",
            "");

    static KeyForm of(ApiKey.Terms terms) {
        return new KeyForm(
                terms.name(),
                terms.description() == null ? "" : terms.description(),
                ticked(terms.scopes()),
                terms.readOnly(),
                terms.active(),
                SAME,
                "",
                terms.requestsPerHour() == null ? "" : terms.requestsPerHour().toString());
    }

    /** A box is ticked for every single permission, and the one for everything only where everything was given. */
    private static Set<String> ticked(Set<Scope> scopes) {
        return scopes.contains(Scope.EVERYTHING)
                ? Set.of(Scope.EVERYTHING.name())
                : permissions(scopes).stream().map(Permission::scope).collect(Collectors.toSet());
    }

    private static Set<Permission> permissions(Set<Scope> scopes) {
        return scopes.stream().flatMap(scope -> scope.permissions().stream()).collect(Collectors.toSet());
    }

    public boolean has(String scope) {
        return scopes.contains(scope);
    }

    /**
     * The terms that the form asks for; empty, and sentences more, if they are none.
     *
     * @param before what they are now; null for a new key
     * @param most requests an hour that may be given
     */
    Optional<ApiKey.Terms> read(ApiKey.@Nullable Terms before, int most, Moments moments, Advice advice) {
        String label = name.strip();
        if (label.isEmpty() || length(label) > ApiKey.MAX_NAME_LENGTH || !DisplayName.isOneLine(label)) {
            advice.add("Give the key a name of 1 to " + ApiKey.MAX_NAME_LENGTH + " characters, on one line.");
        }
        String purpose = description.strip();
        if (length(purpose) > ApiKey.MAX_DESCRIPTION_LENGTH || purpose.indexOf('\0') >= 0) {
            advice.add("The description has at most " + ApiKey.MAX_DESCRIPTION_LENGTH + " characters.");
        }
        Set<Scope> given = scopes(before);
        if (given.isEmpty()) {
            advice.add("Tick what the key may do: without anything it could do nothing.");
        }
        Integer perHour = limit(most, before, advice);
        Instant end = end(before, moments, advice);
        return advice.isEmpty()
                ? Optional.of(new ApiKey.Terms(
                        label, purpose.isEmpty() ? null : purpose, given, readOnly, active, perHour, end))
                : Optional.empty();
    }

    /** Scopes that mean the same as before stay as they are written: {@code geofences:*} grows with later versions. */
    private Set<Scope> scopes(ApiKey.@Nullable Terms before) {
        Set<Scope> given =
                scopes.stream().flatMap(scope -> Scope.parse(scope).stream()).collect(Collectors.toSet());
        return before != null && ticked(before.scopes()).equals(ticked(given)) ? before.scopes() : given;
    }

    private @Nullable Integer limit(int most, ApiKey.@Nullable Terms before, Advice advice) {
        String text = limit.strip();
        if (text.isEmpty()) {
            return null;
        }
        Integer now = before == null ? null : before.requestsPerHour();
        if (now != null && text.equals(now.toString())) {
            // An operator may have given more than anybody here could.
            return now;
        }
        Optional<Integer> number = ImportDesk.number(text).filter(wanted -> wanted >= 1 && wanted <= most);
        if (number.isEmpty()) {
            advice.add("The key can have a limit of 1 to " + most + " requests an hour.");
        }
        return number.orElse(null);
    }

    private @Nullable Instant end(ApiKey.@Nullable Terms before, Moments moments, Advice advice) {
        return switch (expiry) {
            case NEVER -> null;
            case SAME -> before == null ? null : before.expiresAt();
            case DATE -> day(moments, advice);
            default -> {
                Optional<Integer> days = ImportDesk.number(expiry).filter(number -> number >= 1 && number <= MAX_DAYS);
                if (days.isEmpty()) {
                    advice.add("Say when the key expires.");
                }
                yield days.map(number -> moments.now().plus(Duration.ofDays(number)))
                        .orElse(null);
            }
        };
    }

    private @Nullable Instant day(Moments moments, Advice advice) {
        try {
            Instant end = moments.begin(LocalDate.parse(until).plusDays(1));
            if (end.isAfter(moments.now()) && end.isBefore(moments.now().plus(Duration.ofDays(MAX_DAYS + 1L)))) {
                return end;
            }
        } catch (DateTimeParseException e) {
            // The same advice as for a day that is over.
        }
        advice.add("Choose a day on which the key expires: today or later, at most ten years from now.");
        return null;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static KeyForm posted(
            @Nullable String name,
            @Nullable String description,
            @Nullable List<String> scopes,
            boolean readOnly,
            boolean active,
            @Nullable String expiry,
            @Nullable String until,
            @Nullable String limit) {
        return new KeyForm(
                text(name),
                text(description),
                scopes == null ? Set.of() : Set.copyOf(scopes),
                readOnly,
                active,
                text(expiry),
                text(until),
                text(limit));
    }

    private static String text(@Nullable String posted) {
        return posted == null ? "" : posted;
    }
}
