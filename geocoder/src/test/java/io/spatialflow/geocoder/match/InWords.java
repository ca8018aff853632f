package io.spatialflow.geocoder.match;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers on one line each, for tables of what is asked and what is answered. */
final class InWords {

    private InWords() {}

    /** The address that was found, "interpolated" if it is an estimate, and the names of its faults; or why there is none. */
    static String answer(Geocoder geocoder, String asked) {
        return answer(geocoder, AddressQuery.of(asked));
    }

    static String answer(Geocoder geocoder, AddressQuery asked) {
        return switch (geocoder.locate(List.of(asked)).getFirst()) {
            case Match.Found found -> of(found.candidate());
            case Match.Unmatched unmatched -> unmatched.reason().name();
            case Match.Ambiguous ambiguous ->
                ambiguous.candidates().stream().map(InWords::of).collect(Collectors.joining("; ", "AMBIGUOUS ", ""));
            case Match.Busy busy -> "BUSY";
        };
    }

    private static String of(Candidate candidate) {
        String level = candidate.level() == MatchLevel.ROOFTOP
                ? ""
                : " " + candidate.level().name().toLowerCase(Locale.ROOT);
        return candidate.normalized()
                + level
                + candidate.faults().stream().map(fault -> " " + fault.name()).collect(Collectors.joining());
    }
}
