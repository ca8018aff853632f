package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.match.Geocoder;
import java.time.Duration;
import java.util.List;

/** The geocoders of others that are asked, in this order, for what our own does not find. Safe for many threads. */
public final class Upstreams implements AutoCloseable {

    private final List<UpstreamGeocoder> geocoders;
    private final Duration limit;
    private final Time time;

    private Upstreams(List<UpstreamGeocoder> geocoders, Duration limit, Time time) {
        this.geocoders = geocoders;
        this.limit = limit;
        this.time = time;
    }

    /**
     * Nobody is asked yet.
     *
     * @param limit for one batch of addresses, all geocoders together; what is not reached is busy
     */
    public static Upstreams of(List<Upstream> upstreams, Duration limit) {
        return of(upstreams, limit, Time.SYSTEM);
    }

    static Upstreams of(List<Upstream> upstreams, Duration limit, Time time) {
        List<UpstreamGeocoder> geocoders = upstreams.stream()
                .map(upstream -> new UpstreamGeocoder(upstream, time))
                .toList();
        return new Upstreams(geocoders, limit, time);
    }

    /**
     * A geocoder that asks another one first.
     *
     * @param scope on whose behalf: what is remembered for one is not used for others
     */
    public Geocoder behind(Geocoder first, String scope) {
        return geocoders.isEmpty() ? first : new ChainedGeocoder(first, geocoders, scope, limit, time);
    }

    @Override
    public void close() {
        geocoders.forEach(UpstreamGeocoder::close);
    }
}
