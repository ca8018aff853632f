package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Authentication;
import io.spatialflow.server.account.Permission;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Who may open which page: everything that is not the API. */
@Configuration(proxyBeanMethods = false)
class DashboardSecurity {

    static final String LOGIN = "/login";
    static final String SIGNUP = "/signup";
    static final String FORGOT = "/forgot";
    static final String RESET = "/reset";
    static final String INVITATION = "/invitation";
    static final String AFTER_LOGOUT = LOGIN + "?out";

    /** What scripts of the dashboard fetch: they are told that nobody is signed in, not sent to a page. */
    private static final String DATA = "/dashboard/**";

    private static final String[] PUBLIC = {
        LOGIN,
        SIGNUP,
        FORGOT,
        RESET,
        INVITATION,
        "/docs/**",
        "/assets/**",
        "/webjars/**",
        "/actuator/health",
        "/actuator/prometheus"
    };

    /** Scripts, styles and pictures of our own only, and nothing inline: a hostile name cannot run, whatever we forget. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:%s; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(2)
    SecurityFilterChain dashboardRoutes(
            HttpSecurity http, Authentication authentication, CsrfTokenRepository csrfTokens, BaseMap baseMap) {
        return http.authorizeHttpRequests(routes -> routes.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/import/**", "/dashboard/imports/**")
                        .hasAuthority(Permission.GEOFENCES_WRITE.scope())
                        .requestMatchers(ApiKeysPage.KEYS + "/**")
                        .hasAuthority(Permission.API_KEYS.scope())
                        .requestMatchers("/account/**")
                        .hasAuthority(Permission.OWN_ACCOUNT.scope())
                        .requestMatchers(HttpMethod.GET, "/settings/members")
                        .hasAuthority(Permission.MEMBERS_READ.scope())
                        .requestMatchers("/settings/members/**", "/settings/invitations/**")
                        .hasAuthority(Permission.MEMBERS_WRITE.scope())
                        .requestMatchers(HttpMethod.GET, "/settings/**")
                        .hasAuthority(Permission.WORKSPACE_READ.scope())
                        .requestMatchers("/settings/bulk-create-limit")
                        .hasAnyAuthority(Permission.BULK_LIMIT_WRITE.scope(), Permission.OPERATE.scope())
                        .requestMatchers("/settings/features")
                        .hasAuthority(Permission.OPERATE.scope())
                        .requestMatchers("/settings/**")
                        .hasAuthority(Permission.WORKSPACE_WRITE.scope())
                        .requestMatchers("/activity/**")
                        .hasAuthority(Permission.AUDIT_READ.scope())
                        .requestMatchers(HttpMethod.POST, "/data/**")
                        .hasAuthority(Permission.OPERATE.scope())
                        .requestMatchers(HttpMethod.POST, "/fences/**")
                        .hasAuthority(Permission.GEOFENCES_WRITE.scope())
                        .anyRequest()
                        .hasAuthority(Permission.GEOFENCES_READ.scope()))
                .addFilterBefore(new MemberFilter(authentication), AnonymousAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                PathPatternRequestMatcher.pathPattern(DATA))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(LOGIN), AnyRequestMatcher.INSTANCE))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .logout(logout -> logout.logoutSuccessUrl(AFTER_LOGOUT))
                .headers(headers -> headers(headers, baseMap))
                // It would keep a session for every stranger who asks for a page.
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, BaseMap baseMap) {
        String pictures = baseMap.isSet() ? " " + baseMap.origin() : "";
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY.formatted(pictures)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"));
    }

    /** In a cookie, so that the login page needs no session: sessions are for people who are signed in. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("spatialflow_csrf");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    Sessions sessions(CsrfTokenRepository csrfTokens) {
        return new Sessions(csrfTokens);
    }
}
