package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.match.MatchLevel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the place of an address is known well enough for a fence around it. */
public sealed interface Geocoded {

    /** A house, known by itself or between its neighbours. */
    record Placed(Candidate candidate) implements Geocoded {}

    /**
     * No place, or none that is good enough.
     *
     * @param reason a stable word, for programs
     * @param candidates the places that an ambiguous address may mean, best first
     */
    record Unplaced(String reason, List<Candidate> candidates) implements Geocoded {
        public Unplaced {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nobody can say now. */
    record Busy(Duration retryAfter) implements Geocoded {

        /** Rather a second too late than too early. */
        public long retryAfterSeconds() {
            return Math.max(1, retryAfter.plusMillis(999).toSeconds());
        }
    }

    /** Looks one address up. */
    static Geocoded locate(Geocoder geocoder, String address) {
        return of(geocoder.locate(List.of(AddressQuery.of(address))).getFirst());
    }

    /** Judges what a geocoder says. */
    static Geocoded of(Match match) {
        return switch (match) {
            case Match.Found found when isPreciseEnough(found.candidate().level()) -> new Placed(found.candidate());
            case Match.Found found -> unplaced(tooVague(found.candidate().level()));
            case Match.Unmatched unmatched -> unplaced(unmatched.reason());
            case Match.Ambiguous ambiguous -> new Unplaced("ambiguous", ambiguous.candidates());
            case Match.Busy busy -> new Busy(busy.retryAfter());
        };
    }

    private static Unplaced unplaced(Match.Reason reason) {
        return new Unplaced(reason.name().toLowerCase(Locale.ROOT), List.of());
    }

    /** A ZIP's centre is some two kilometres off: a fence of 100 m there would be wrong without anybody noticing. */
    private static boolean isPreciseEnough(MatchLevel level) {
        return level == MatchLevel.ROOFTOP || level == MatchLevel.INTERPOLATED;
    }

    private static Match.Reason tooVague(MatchLevel level) {
        return level == MatchLevel.STREET ? Match.Reason.NUMBER_NOT_FOUND : Match.Reason.LOCALITY_ONLY;
    }

    /** What a fence's place rests on, so that it can be judged later without geocoding again: for its metadata. */
    static Map<String, @Nullable Object> provenance(Candidate candidate) {
        Map<String, @Nullable Object> provenance = new LinkedHashMap<>();
        provenance.put("geocode_match_level", candidate.level().name().toLowerCase(Locale.ROOT));
        provenance.put("geocode_confidence", candidate.confidence());
        provenance.put("geocode_source", candidate.provenance().gazetteer());
        if (candidate.provenance().sample()) {
            provenance.put("geocode_sample", true);
        }
        return provenance;
    }
}
