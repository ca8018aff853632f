package io.spatialflow.server.api;

import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.RequestLimits;
import io.spatialflow.server.account.StoreUnavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds everybody to the general limit: after it is known who asks, before it is asked what he may. A request with bad
 * credentials is refused later without having been counted, so that nobody can make the server write with made-up keys.
 */
final class GeneralLimit extends OncePerRequestFilter {

    private final RequestLimits limits;
    private final RequestMatcher uncounted;
    private final Refusals refusals;

    GeneralLimit(RequestLimits limits, RequestMatcher uncounted, Refusals refusals) {
        this.limits = limits;
        this.uncounted = uncounted;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return uncounted.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<RateLimits.Grant> grant;
        try {
            grant = take(request);
        } catch (StoreUnavailable e) {
            logger.error("The store is unavailable", e);
            refusals.write(response, ErrorAnswers.storeUnavailable());
            return;
        }
        if (grant.isEmpty()) {
            chain.doFilter(request, response);
        } else if (grant.get().granted()) {
            chain.doFilter(request, new LimitedResponse(response, grant.get()));
        } else {
            refusals.write(response, RateLimitHeaders.generallyExceeded(grant.get()));
        }
    }

    private Optional<RateLimits.Grant> take(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerFilter.CallerToken token) {
            return Optional.of(limits.take(token.getPrincipal()));
        }
        return Credentials.areGiven(request) ? Optional.empty() : Optional.of(limits.take(request.getRemoteAddr()));
    }
}
