package io.spatialflow.server.cli;

import io.spatialflow.geocoder.match.Match;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts outcomes, and the time since it was made. */
final class GeocodeStats {

    private static final double NANOS_PER_SECOND = 1e9;

    private final long startNanos = System.nanoTime();
    private final Map<String, Long> byOutcome = new TreeMap<>();
    private long total;

    void count(Match match) {
        byOutcome.merge(MatchLine.outcome(match), 1L, Long::sum);
        total++;
    }

    boolean allFound() {
        return byOutcome.getOrDefault(MatchLine.FOUND, 0L) == total;
    }

    String summary() {
        double seconds = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
        return String.format(
                Locale.ROOT, "%d addresses in %.1f s (%.0f a second): %s", total, seconds, total / seconds, byOutcome);
    }
}
