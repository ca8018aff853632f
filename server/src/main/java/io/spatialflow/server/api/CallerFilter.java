package io.spatialflow.server.api;

import io.spatialflow.server.account.Authentication;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.KeyUsage;
import io.spatialflow.server.account.StoreUnavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is asking, once per request; whether that is enough is decided by route. */
final class CallerFilter extends OncePerRequestFilter {

    /** Set on a request whose token was good once, so that the refusal can say so. */
    static final String TOKEN_EXPIRED = CallerFilter.class.getName() + ".expired";

    private final Authentication authentication;
    private final KeyUsage keyUsage;
    private final Refusals refusals;

    CallerFilter(Authentication authentication, KeyUsage keyUsage, Refusals refusals) {
        this.authentication = authentication;
        this.keyUsage = keyUsage;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            switch (Credentials.judge(request, authentication)) {
                case Authentication.Outcome.Known known -> {
                    keyUsage.note(known.caller());
                    remember(known.caller().from(request.getRemoteAddr()));
                }
                case Authentication.Outcome.TokenExpired expired -> request.setAttribute(TOKEN_EXPIRED, true);
                case Authentication.Outcome.Unknown unknown -> SecurityContextHolder.clearContext();
            }
        } catch (StoreUnavailable e) {
            logger.error("The store is unavailable", e);
            refusals.write(response, ErrorAnswers.storeUnavailable());
            return;
        }
        chain.doFilter(request, response);
    }

    private static void remember(Caller caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new CallerToken(caller));
        SecurityContextHolder.setContext(context);
    }

    /** The caller, as Spring Security carries it. */
    static final class CallerToken extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1;

        private final transient Caller caller;

        CallerToken(Caller caller) {
            super(AuthorityUtils.NO_AUTHORITIES);
            this.caller = caller;
            setAuthenticated(true);
        }

        @Override
        public Caller getPrincipal() {
            return caller;
        }

        @Override
        public String getCredentials() {
            return "";
        }
    }
}
