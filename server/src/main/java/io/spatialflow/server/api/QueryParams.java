package io.spatialflow.server.api;

import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads query parameters, noting what is wrong and going on. */
final class QueryParams {

    /** What a tag in a query looks like: spaces around it are no part of it. */
    static final String TAG =
            "^ *[\\p{L}\\p{M}\\p{N}_\\-:./]([\\p{L}\\p{M}\\p{N} _\\-:./]{0,62}[\\p{L}\\p{M}\\p{N}_\\-:./])? *$";

    /** Text without NUL, which no column keeps. */
    static final String TEXT = "^[^\\u0000]*$";

    /** What the id of a place can be; whether it is one, only looking it up tells. */
    static final String PLACE_ID = "^[A-Za-z0-9_-]{1,4000}$";

    /** A day, or a time with seconds and an offset (RFC 3339). */
    static final String DAY_OR_TIME = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
            + "(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9]))?$";

    private static final Pattern TAG_PATTERN = Pattern.compile(TAG);
    private static final Pattern PLACE_ID_PATTERN = Pattern.compile(PLACE_ID);
    private static final Pattern TEXT_PATTERN = Pattern.compile(TEXT);
    private static final Pattern UUID_PATTERN = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DAY_OR_TIME_PATTERN = Pattern.compile(DAY_OR_TIME);

    /** The 31st of a shorter month is its last day. */
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.SMART);

    private final Faults faults = new Faults();

    /** @throws ApiProblem 422 with every fault */
    GeofenceQuery page(Optional<String> limit, Optional<String> offset, FenceFilter filter) {
        int checkedLimit = Math.min(
                integer("limit", limit, 1, Integer.MAX_VALUE, GeofenceQuery.DEFAULT_LIMIT), GeofenceQuery.MAX_LIMIT);
        int checkedOffset = integer("offset", offset, 0, Integer.MAX_VALUE, 0);
        faults.throwIfAny();
        return new GeofenceQuery(checkedLimit, checkedOffset, filter);
    }

    /** @throws ApiProblem 422 with every fault, if anything was wrong */
    void throwIfAny() {
        faults.throwIfAny();
    }

    int integer(String name, Optional<String> value, int min, int max, int whenAbsent) {
        try {
            int number = value.map(Integer::parseInt).orElse(whenAbsent);
            if (number >= min && number <= max) {
                return number;
            }
            faults.add(Location.QUERY.to(name), "out_of_range", "Input should be " + min + " to " + max);
        } catch (NumberFormatException e) {
            faults.add(Location.QUERY.to(name), "int_parsing", "Input should be an integer, " + min + " to " + max);
        }
        return whenAbsent;
    }

    /** A moment; null where it is absent, empty or the word null. */
    @Nullable
    Instant time(String name, Optional<String> value) {
        Optional<String> given =
                value.filter(text -> !text.isBlank() && !text.strip().equals("null"));
        Optional<Instant> time = given.flatMap(Timestamps::parse);
        if (given.isPresent() && time.isEmpty()) {
            fault(name, "datetime_parsing", "Input should be a date and time like 2026-12-31T23:59:59Z");
        }
        return time.orElse(null);
    }

    void fault(String name, String type, String message) {
        faults.add(Location.QUERY.to(name), type, message);
    }

    boolean bool(String name, Optional<String> value, boolean whenAbsent) {
        return switch (value.orElse(Boolean.toString(whenAbsent))) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> {
                faults.add(Location.QUERY.to(name), "bool_parsing", "Input should be true or false");
                yield whenAbsent;
            }
        };
    }

    Optional<String> text(String name, Optional<String> value, int maxLength) {
        String text = value.orElse("");
        if (text.codePointCount(0, text.length()) > maxLength) {
            faults.add(
                    Location.QUERY.to(name),
                    "string_too_long",
                    "String should have at most " + maxLength + " characters");
        }
        if (!TEXT_PATTERN.matcher(text).matches()) {
            faults.add(Location.QUERY.to(name), "string_unicode", "String should not contain NUL");
        }
        return value;
    }

    /** What has to be there; empty where it is not. */
    String required(String name, Optional<String> value) {
        if (value.isEmpty()) {
            fault(name, "missing", "Field required");
        }
        return value.orElse("");
    }

    Optional<String> placeId(String name, Optional<String> value) {
        if (value.isPresent() && !PLACE_ID_PATTERN.matcher(value.get()).matches()) {
            fault(name, "place_id", "Input should be the place_id of a suggestion");
        }
        return value;
    }

    /** One of a few words; the first where the parameter is absent. */
    String word(String name, Optional<String> value, List<String> words) {
        if (value.isPresent() && !words.contains(value.get())) {
            faults.add(Location.QUERY.to(name), "literal_error", "Input should be one of: " + String.join(", ", words));
        }
        return value.filter(words::contains).orElse(words.getFirst());
    }

    Optional<UUID> uuid(String name, Optional<String> value) {
        if (value.isPresent() && !UUID_PATTERN.matcher(value.get()).matches()) {
            faults.add(Location.QUERY.to(name), "uuid_parsing", "Input should be a UUID");
            return Optional.empty();
        }
        return value.map(UUID::fromString);
    }

    /** A time, or a whole day in UTC. */
    Optional<DayOrTime> dayOrTime(String name, Optional<String> value) {
        if (value.isPresent() && !DAY_OR_TIME_PATTERN.matcher(value.get()).matches()) {
            faults.add(
                    Location.QUERY.to(name),
                    "datetime_parsing",
                    "Input should be a day or a time: 2026-11-30 or 2026-11-30T18:00:00Z");
            return Optional.empty();
        }
        return value.map(DayOrTime::parse);
    }

    /** Since when, and whether a whole day is meant. */
    record DayOrTime(Instant begin, boolean isDay) {

        private static final int DAY_LENGTH = "2026-11-30".length();

        private static DayOrTime parse(String text) {
            LocalDate day = LocalDate.parse(text.substring(0, DAY_LENGTH), DAY);
            if (text.length() == DAY_LENGTH) {
                return new DayOrTime(day.atStartOfDay(ZoneOffset.UTC).toInstant(), true);
            }
            return new DayOrTime(
                    OffsetDateTime.parse(day + text.substring(DAY_LENGTH)).toInstant(), false);
        }
    }

    List<Tag> tags(List<String> names) {
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<Tag> tag = Optional.of(names.get(i))
                    .filter(TAG_PATTERN.asMatchPredicate())
                    .flatMap(Tag::parse);
            if (tag.isEmpty()) {
                faults.add(Location.QUERY.to("tags").to(i), "tag", "Input should be a tag");
            }
            tag.filter(one -> !tags.contains(one)).ifPresent(tags::add);
        }
        return tags;
    }
}
