package io.spatialflow.server.api;

import io.spatialflow.server.account.ApiKeySecret;
import io.spatialflow.server.account.Authentication;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a request says of who sends it. */
final class Credentials {

    private static final String API_KEY_HEADER = "X-API-Key";
    private static final String BEARER = "bearer ";

    /** A bearer token that begins like this is an API key. */
    private static final String KEY_START = ApiKeySecret.PREFIX.substring(0, 3);

    private Credentials() {}

    /**
     * Who sends the request. Several keys, or a key and a token, that are not the same to the letter are nobody's: to choose
     * one of them would let the other go unnoticed.
     */
    static Authentication.Outcome judge(HttpServletRequest request, Authentication authentication) {
        Set<String> keys = new HashSet<>(Collections.list(request.getHeaders(API_KEY_HEADER)));
        if (keys.size() > 1) {
            return new Authentication.Outcome.Unknown();
        }
        String key = request.getHeader(API_KEY_HEADER);
        String bearer = bearer(request);
        if (key != null && bearer != null && !key.equals(bearer)) {
            return new Authentication.Outcome.Unknown();
        }
        if (key != null) {
            return authentication.byApiKey(key.strip());
        }
        if (bearer == null) {
            return new Authentication.Outcome.Unknown();
        }
        return bearer.startsWith(KEY_START) ? authentication.byApiKey(bearer) : authentication.byAccessToken(bearer);
    }

    /** Whether the request says anything at all. */
    static boolean areGiven(HttpServletRequest request) {
        return request.getHeader(API_KEY_HEADER) != null || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static @Nullable String bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
