package io.spatialflow.server.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times in words, as the people of a workspace read them. */
record Moments(ZoneId zone, Instant now) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int DAY_SECONDS = 86_400;
    private static final int HOUR_SECONDS = 3_600;
    private static final int MINUTE_SECONDS = 60;

    /** Such as {@code 25 Nov 2026, 17:05}. */
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    public String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    public String day(LocalDate date) {
        return DAY.format(date);
    }

    /** Such as {@code 5 minutes ago}; {@code never} for nothing. */
    public String ago(@Nullable Instant at) {
        if (at == null) {
            return "never";
        }
        Duration since = Duration.between(at, now);
        return since.toSeconds() < MINUTE_SECONDS ? "just now" : length(since) + " ago";
    }

    /** Such as {@code in 3 days}. */
    public String in(Instant at) {
        return "in " + length(Duration.between(now, at));
    }

    public boolean isOver(@Nullable Instant at) {
        return at != null && !at.isAfter(now);
    }

    /** In its largest unit, such as {@code 12 minutes}. */
    static String length(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        if (seconds >= 2 * DAY_SECONDS) {
            return counted(seconds / DAY_SECONDS, "day");
        }
        if (seconds >= 2 * HOUR_SECONDS) {
            return counted(seconds / HOUR_SECONDS, "hour");
        }
        return seconds >= MINUTE_SECONDS ? counted(seconds / MINUTE_SECONDS, "minute") : counted(seconds, "second");
    }

    static String counted(long count, String what) {
        return String.format(Locale.ENGLISH, "%,d %s%s", count, what, count == 1 ? "" : "s");
    }

    /** The beginning of a day here. */
    Instant begin(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }
}
