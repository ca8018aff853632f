package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Authentication;
import io.spatialflow.server.account.Membership;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks a session's member up again: who left the workspace is out at once, and a role counts as it is today. Like for
 * the tokens of the API, which carry no rights either.
 */
final class MemberFilter extends OncePerRequestFilter {

    private final Authentication authentication;

    MemberFilter(Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Assets.serve(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof MemberToken token) {
            Optional<Membership> member = today(token.getPrincipal());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            member.map(MemberToken::new).ifPresent(context::setAuthentication);
            SecurityContextHolder.setContext(context);
            if (member.isEmpty()) {
                end(request.getSession(false));
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<Membership> today(Membership then) {
        return authentication.stillMember(
                then.user().id(), then.workspace().id(), then.user().tokenVersion());
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }
}
