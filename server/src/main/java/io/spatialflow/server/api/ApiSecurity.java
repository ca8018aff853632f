package io.spatialflow.server.api;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.spatialflow.server.account.Authentication;
import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Permission;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The routes of the API, and what each asks of a caller. No sessions, no cookies. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain apiRoutes(HttpSecurity http, Authentication authentication, Refusals refusals) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(
                        routes -> routes.requestMatchers(POST, "/api/v1/auth/login", "/api/v1/auth/refresh")
                                .permitAll()
                                .requestMatchers(POST, "/api/v1/geofences/bulk")
                                .access(Access.to(Permission.GEOFENCES_WRITE, Feature.BULK_IMPORT))
                                .requestMatchers(POST, "/api/v1/geofences/preview")
                                .access(Access.to(Permission.GEOFENCES_READ, Feature.BULK_IMPORT))
                                .requestMatchers(GET, "/api/v1/geofences/**")
                                .access(Access.to(Permission.GEOFENCES_READ))
                                .requestMatchers("/api/v1/geofences/**")
                                .access(Access.to(Permission.GEOFENCES_WRITE))
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(new CallerFilter(authentication, refusals), AnonymousAuthenticationFilter.class)
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

    /**
     * Paths with tricks in them are refused as ever. A method that nobody knows goes on to the routes, which answer 405 and
     * say which ones there are, as the description of the API has it.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
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
