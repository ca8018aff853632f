package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.geocoder.match.Match;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks one geocoder after the other, each only for what those before it did not find, always in the same order, and all of
 * them together within one time.
 */
final class ChainedGeocoder implements Geocoder {

    private final Geocoder first;
    private final List<UpstreamGeocoder> upstreams;
    private final String scope;
    private final Duration limit;
    private final Time time;

    ChainedGeocoder(Geocoder first, List<UpstreamGeocoder> upstreams, String scope, Duration limit, Time time) {
        this.first = first;
        this.upstreams = upstreams;
        this.scope = scope;
        this.limit = limit;
        this.time = time;
    }

    @Override
    public List<Match> locate(List<AddressQuery> addresses) {
        Deadline deadline = Deadline.in(limit, time);
        List<Match> matches = new ArrayList<>(first.locate(addresses));
        Map<Integer, Question> open = new TreeMap<>();
        for (int i = 0; i < matches.size(); i++) {
            if (isOpen(matches.get(i)) && Question.read(addresses.get(i)) instanceof Question.Read.Asked asked) {
                open.put(i, asked.question());
            }
        }
        for (UpstreamGeocoder upstream : upstreams) {
            List<Integer> places = List.copyOf(open.keySet());
            List<Match> found = upstream.locate(List.copyOf(open.values()), scope, deadline);
            for (int i = 0; i < places.size(); i++) {
                int place = places.get(i);
                Match better = better(matches.get(place), found.get(i));
                matches.set(place, better);
                if (isSettled(better)) {
                    open.remove(place);
                }
            }
        }
        return List.copyOf(matches);
    }

    /** Somebody else may know the street, or the house; nobody knows a house that the text does not name. */
    private static boolean isOpen(Match match) {
        return switch (match) {
            case Match.Unmatched(Match.Reason reason) ->
                reason == Match.Reason.NO_MATCH || reason == Match.Reason.NUMBER_NOT_FOUND;
            case Match.Busy busy -> true;
            case Match.Found found -> false;
            case Match.Ambiguous ambiguous -> false;
        };
    }

    private static boolean isSettled(Match match) {
        return match instanceof Match.Found || match instanceof Match.Ambiguous;
    }

    /** Of two that found nothing, the one that says more; whoever was not asked might still know. */
    private static Match better(Match before, Match now) {
        if (isSettled(now)) {
            return now;
        }
        if (before instanceof Match.Busy(Duration one)) {
            return now instanceof Match.Busy(Duration other) && other.compareTo(one) < 0 ? now : before;
        }
        if (now instanceof Match.Busy) {
            return now;
        }
        return says(now) > says(before) ? now : before;
    }

    private static int says(Match match) {
        return switch (match) {
            case Match.Unmatched(Match.Reason reason) when reason == Match.Reason.NO_MATCH -> 0;
            case Match.Unmatched(Match.Reason reason) when reason == Match.Reason.LOCALITY_ONLY -> 1;
            default -> 2;
        };
    }
}
