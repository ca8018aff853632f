package io.spatialflow.server.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Reads moments as clients write them: ISO 8601, in UTC where no offset is named, a date alone being its beginning; to the
 * millisecond, as they are kept.
 */
final class Timestamps {

    private static final int DATE_LENGTH = "2026-12-31".length();

    /** What has more digits is no year that others could read. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private Timestamps() {}

    /** Empty if it is none, or none that can be kept. */
    static Optional<Instant> parse(String text) {
        try {
            Instant instant = instant(text.strip()).truncatedTo(ChronoUnit.MILLIS);
            boolean inRange = !instant.isBefore(Instant.EPOCH) && !instant.isAfter(LAST);
            return inRange ? Optional.of(instant) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        if (text.length() <= DATE_LENGTH) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String time = text.substring(DATE_LENGTH + 1);
        // In a query a plus that nobody escaped arrives as a space.
        String iso = text.substring(0, DATE_LENGTH) + "T" + time.replace(' ', '+');
        return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime withOffset -> withOffset.toInstant();
            case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
            default -> throw new DateTimeException("neither");
        };
    }
}
