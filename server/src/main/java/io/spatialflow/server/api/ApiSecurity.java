package io.spatialflow.server.api;

import io.spatialflow.server.account.Authentication;
import io.spatialflow.server.account.KeyUsage;
import io.spatialflow.server.account.RequestLimits;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Holds callers of the API to what its {@link Routes} ask of them. No sessions, no cookies. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain apiRoutes(
            HttpSecurity http,
            Authentication authentication,
            KeyUsage keyUsage,
            RequestLimits limits,
            Refusals refusals) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(ApiSecurity::guard)
                .addFilterBefore(
                        new CallerFilter(authentication, keyUsage, refusals), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new GeneralLimit(limits, uncounted(), refusals), CallerFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, denied) -> refusals.write(response, unauthorized(request)))
                        .accessDeniedHandler(
                                (request, response, denied) -> refusals.write(response, forbidden(denied))))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static RequestMatcher uncounted() {
        return new OrRequestMatcher(Routes.ALL.stream()
                .filter(route -> !route.counted())
                .<RequestMatcher>map(route -> PathPatternRequestMatcher.pathPattern(route.pattern()))
                .toList());
    }

    /**
     * Paths with tricks in them are refused as ever. A method that nobody knows goes on to the routes, which answer 405 and
     * say which ones there are; headers and parameters go on to those who read them, and know what is wrong with them.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        firewall.setAllowedParameterNames(name -> true);
        firewall.setAllowedParameterValues(value -> true);
        return firewall;
    }

    /** What the firewall refuses leads nowhere. */
    @Bean
    RequestRejectedHandler rejected() {
        return new HttpStatusRequestRejectedHandler(HttpStatus.NOT_FOUND.value());
    }

    /** Each request is timed as a whole; timing each of its filters as well costs more than most of them do. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    private static void guard(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (Routes.Route route : Routes.ALL) {
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl matched = route.method() == null
                    ? requests.requestMatchers(route.pattern())
                    : requests.requestMatchers(route.method(), route.pattern());
            if (route.access() == null) {
                matched.permitAll();
            } else {
                matched.access(route.access());
            }
        }
        requests.anyRequest().authenticated();
    }

    private static ApiProblem unauthorized(HttpServletRequest request) {
        return request.getAttribute(CallerFilter.TOKEN_EXPIRED) == null
                ? ApiProblem.unauthorized()
                : ApiProblem.of(HttpStatus.UNAUTHORIZED, "TOKEN_EXPIRED", "Token has expired")
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static ApiProblem forbidden(Exception denied) {
        return denied instanceof AuthorizationDeniedException refused
                        && refused.getAuthorizationResult() instanceof Access.Refusal refusal
                ? refusal.problem()
                : ApiProblem.of(HttpStatus.FORBIDDEN, "INSUFFICIENT_PERMISSIONS", "The key or role may not do this");
    }
}
