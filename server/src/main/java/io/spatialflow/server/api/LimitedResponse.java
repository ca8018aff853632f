package io.spatialflow.server.api;

import io.spatialflow.server.account.RateLimits;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * An answer that tells how the general limit stands, and behind any other limit that is told of: both are lists, in one
 * header each, the most particular first.
 */
final class LimitedResponse extends HttpServletResponseWrapper {

    private final RateLimits.Grant general;

    LimitedResponse(HttpServletResponse response, RateLimits.Grant general) {
        super(response);
        this.general = general;
        super.setHeader(RateLimitHeaders.POLICY, RateLimitHeaders.policy(general));
        super.setHeader(RateLimitHeaders.STATE, RateLimitHeaders.state(general));
    }

    @Override
    public void addHeader(String name, String value) {
        setOrAdd(name, value, false);
    }

    @Override
    public void setHeader(String name, String value) {
        setOrAdd(name, value, true);
    }

    private void setOrAdd(String name, String value, boolean set) {
        if (name.equalsIgnoreCase(RateLimitHeaders.POLICY)) {
            super.setHeader(name, value + ", " + RateLimitHeaders.policy(general));
        } else if (name.equalsIgnoreCase(RateLimitHeaders.STATE)) {
            super.setHeader(name, value + ", " + RateLimitHeaders.state(general));
        } else if (set) {
            super.setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }
}
