package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.index.GazetteerSummary;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * A gazetteer, as the page of the data shows it.
 *
 * @param age how old what the publisher made is, in words
 * @param states which states it holds the most of
 */
record GazetteerRow(
        String name,
        String source,
        boolean sample,
        String addresses,
        String streets,
        String megabytes,
        String licence,
        String published,
        String age,
        String built,
        String states) {

    private static final int STATES_SHOWN = 6;
    private static final int DAYS_OF_A_MONTH = 30;
    private static final int DAYS_OF_A_YEAR = 365;

    static GazetteerRow of(GazetteerSummary summary, SortedMap<String, Long> states, Moments moments) {
        LocalDate published = summary.provenance().published();
        return new GazetteerRow(
                summary.name(),
                summary.sourceName(),
                summary.provenance().sample(),
                number(summary.intake().accepted()),
                number(summary.streets()),
                String.format(Locale.ENGLISH, "%,.1f MB", summary.bytesOnDisk() / 1e6),
                summary.provenance().licence().isEmpty()
                        ? "not known"
                        : summary.provenance().licence(),
                published == null ? "not known" : moments.day(published),
                published == null ? "" : age(published, moments),
                moments.day(summary.builtAt()),
                states(states));
    }

    private static String number(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    private static String age(LocalDate published, Moments moments) {
        long days = LocalDate.ofInstant(moments.now(), moments.zone()).toEpochDay() - published.toEpochDay();
        if (days >= 2 * DAYS_OF_A_YEAR) {
            return Moments.counted(days / DAYS_OF_A_YEAR, "year") + " old";
        }
        return days >= 2 * DAYS_OF_A_MONTH
                ? Moments.counted(days / DAYS_OF_A_MONTH, "month") + " old"
                : Moments.counted(Math.max(0, days), "day") + " old";
    }

    private static String states(SortedMap<String, Long> states) {
        String most = states.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(STATES_SHOWN)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return states.size() > STATES_SHOWN ? most + " and " + (states.size() - STATES_SHOWN) + " more" : most;
    }
}
