package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.match.AddressQuery;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.geocoder.match.Match;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Upstream geocoders behind one that finds nothing, in time that a test moves. */
final class Asking implements AutoCloseable {

    static final Secret KEY = new Secret("sesame-0xC0FFEE");

    static final Geocoder FINDS_NOTHING = addresses -> addresses.stream()
            .<Match>map(address -> new Match.Unmatched(Match.Reason.NO_MATCH))
            .toList();

    /** Fails fast, so that a test of a provider that hangs is soon over. */
    static final Patience IMPATIENT = new Patience(Duration.ofMillis(500), 0, 100, Duration.ofSeconds(30));

    private final Upstreams upstreams;
    private final TestTime time = new TestTime();

    private Asking(List<Upstream> upstreams) {
        this.upstreams = Upstreams.of(upstreams, Duration.ofSeconds(20), time);
    }

    static Asking of(Upstream... upstreams) {
        return new Asking(Arrays.asList(upstreams));
    }

    static Asking of(Provider provider, URI base) {
        return of(upstream(provider, base));
    }

    static Upstream upstream(Provider provider, URI base) {
        return upstream(provider, base, Patience.DEFAULT);
    }

    static Upstream upstream(Provider provider, URI base, Patience patience) {
        return upstream(provider, base, new Pace(4, 1_000_000, provider.pace().batchSize()), patience);
    }

    static Upstream upstream(Provider provider, URI base, Pace pace, Patience patience) {
        return new Upstream(provider, base, KEY, pace, patience, true, false);
    }

    TestTime time() {
        return time;
    }

    List<Match> ask(String... addresses) {
        return askFor("one", addresses);
    }

    List<Match> askFor(String scope, String... addresses) {
        return upstreams.behind(FINDS_NOTHING, scope).locate(AddressQuery.ofAll(List.of(addresses)));
    }

    Match ask(AddressQuery query) {
        return upstreams.behind(FINDS_NOTHING, "one").locate(List.of(query)).getFirst();
    }

    /** The one place found; anything else fails and is printed. */
    Candidate found(String address) {
        return candidate(ask(address).getFirst());
    }

    static Candidate candidate(Match match) {
        if (match instanceof Match.Found(Candidate candidate)) {
            return candidate;
        }
        throw new AssertionError("not found: " + match);
    }

    @Override
    public void close() {
        upstreams.close();
    }
}
