package io.spatialflow.geocoder.upstream;

import java.net.URI;
import java.util.Set;

/**
 * One provider as an operator wants it used.
 *
 * @param base where it is, http or https, with a path where it has one
 * @param storageAgreed whether the operator holds a contract that allows to keep its points for good
 * @param allowPrivate whether the base may be a name for an address of a private network
 */
public record Upstream(
        Provider provider,
        URI base,
        Secret key,
        Pace pace,
        Patience patience,
        boolean storageAgreed,
        boolean allowPrivate) {

    /** Run by volunteers for everybody: one request a second, says each. */
    private static final Set<String> SHARED = Set.of("nominatim.openstreetmap.org", "photon.komoot.io");

    /** @throws IllegalArgumentException if the provider could not or may not be used so; the message says what to set */
    public Upstream {
        String settings = "upstream." + provider.id();
        if (!("https".equals(base.getScheme()) || "http".equals(base.getScheme()))
                || base.getHost() == null
                || base.getRawUserInfo() != null
                || base.getRawQuery() != null
                || base.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    settings + ".base is an address such as https://host or http://host:port/path, without a user,"
                            + " a query or a fragment");
        }
        if (provider.needsKey() && key.isEmpty()) {
            throw new IllegalArgumentException("set " + settings + ".key: " + provider.id() + " answers only with one");
        }
        if (!key.isEmpty() && "http".equals(base.getScheme()) && !Addresses.isWrittenPrivate(base.getHost())) {
            throw new IllegalArgumentException(
                    settings + ".base is http, over which its key would go in clear: use https");
        }
        if (!provider.allowsFences() && !storageAgreed) {
            throw new IllegalArgumentException("the published terms of " + provider.id()
                    + " do not let everybody keep its points for good, as a geofence does. Set " + settings
                    + ".storage-agreed=true only if you hold a contract that allows it; see"
                    + " docs/upstream-geocoders.md");
        }
        if (!allowPrivate && !Addresses.isWrittenPrivate(base.getHost()) && !Addresses.leadsOutside(base.getHost())) {
            throw new IllegalArgumentException(settings + ".base is a name that leads into a private network. If it is"
                    + " meant to, set upstream.allow-private-addresses=true");
        }
        if (SHARED.contains(base.getHost()) && (pace.perSecond() > 1 || pace.concurrency() > 1)) {
            throw new IllegalArgumentException(base.getHost()
                    + " is shared by everybody and allows one request a second: set " + settings
                    + ".requests-per-second=1 and " + settings + ".concurrency=1, or run your own");
        }
    }
}
