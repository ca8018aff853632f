package io.spatialflow.server.cli;

import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Fault;
import io.spatialflow.geocoder.match.Match;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One answer of the geocoder as a line of JSON. */
final class MatchLine {

    static final String FOUND = "found";

    private static final JsonMapper JSON = JsonMapper.shared();

    private MatchLine() {}

    static String of(String address, Match match) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("address", address);
        line.put("status", outcome(match));
        switch (match) {
            case Match.Found found -> line.putAll(candidate(found.candidate()));
            case Match.Ambiguous ambiguous ->
                line.put(
                        "candidates",
                        ambiguous.candidates().stream()
                                .map(MatchLine::candidate)
                                .toList());
            case Match.Busy busy -> line.put("retry_after", busy.retryAfter().toSeconds());
            case Match.Unmatched unmatched -> {}
        }
        return JSON.writeValueAsString(line);
    }

    /** {@code found}, or why not, in one word. */
    static String outcome(Match match) {
        return switch (match) {
            case Match.Found found -> FOUND;
            case Match.Ambiguous ambiguous -> "ambiguous";
            case Match.Busy busy -> "busy";
            case Match.Unmatched unmatched -> unmatched.reason().name().toLowerCase(Locale.ROOT);
        };
    }

    private static Map<String, Object> candidate(Candidate candidate) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("normalized_address", candidate.normalized());
        place.put("lat", candidate.point().latitude());
        place.put("lng", candidate.point().longitude());
        place.put("match_level", candidate.level().name().toLowerCase(Locale.ROOT));
        place.put("confidence", candidate.confidence());
        List<String> faults = candidate.faults().stream().map(Fault::name).toList();
        if (!faults.isEmpty()) {
            place.put("faults", faults);
        }
        place.put("source", candidate.provenance().gazetteer());
        if (!candidate.provenance().licence().isEmpty()) {
            place.put("licence", candidate.provenance().licence());
        }
        if (candidate.provenance().sample()) {
            place.put("sample", true);
        }
        return place;
    }
}
