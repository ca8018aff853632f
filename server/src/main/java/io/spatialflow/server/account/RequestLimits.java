package io.spatialflow.server.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The general limit, of whatever requests: for each key, for each person however many tokens he has, and for each network
 * address from which requests come without credentials. Limits of single operations come on top.
 */
public final class RequestLimits {

    private final RateLimits rateLimits;
    private final Quotas quotas;

    public RequestLimits(RateLimits rateLimits, Quotas quotas) {
        this.rateLimits = rateLimits;
        this.quotas = quotas;
    }

    public RateLimits.Grant take(Caller caller) {
        return rateLimits.take(limitOf(caller), owner(caller));
    }

    /** For a request without credentials. */
    public RateLimits.Grant take(String networkAddress) {
        return rateLimits.take(
                RateLimit.hourly("anonymous", quotas.perAddress()), NetworkAddress.network(networkAddress));
    }

    /** How the caller stands, without taking anything. */
    public RateLimits.Grant look(Caller caller) {
        return rateLimits.look(limitOf(caller), owner(caller));
    }

    /** How a key stands, without taking anything. */
    public RateLimits.Grant look(ApiKey key) {
        return rateLimits.look(
                limitOf(key.terms().requestsPerHour()),
                owner(Caller.AuthType.API_KEY, key.id().value()));
    }

    private RateLimit limitOf(Caller caller) {
        return limitOf(caller.requestsPerHour());
    }

    private RateLimit limitOf(@Nullable Integer own) {
        return RateLimit.hourly("requests", own == null ? quotas.perCaller() : own);
    }

    private static String owner(Caller caller) {
        return owner(caller.authType(), caller.id());
    }

    private static String owner(Caller.AuthType type, UUID id) {
        return type.wireName() + ":" + id;
    }

    public Quotas quotas() {
        return quotas;
    }

    /**
     * How many requests in an hour.
     *
     * @param perCaller of one key or person
     * @param perAddress from one network address, without credentials
     * @param mostPerKey what a manager may give a key of his workspace instead of {@code perCaller}
     */
    public record Quotas(int perCaller, int perAddress, int mostPerKey) {

        public static final Quotas DEFAULT = new Quotas(1_000, 100, 10_000);
    }
}
