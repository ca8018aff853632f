package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Permission;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * What a route asks of a caller: a permission, and perhaps a feature of the workspace.
 *
 * @param feature null if the route needs none
 */
record Access(Permission permission, @Nullable Feature feature)
        implements AuthorizationManager<RequestAuthorizationContext> {

    static Access to(Permission permission) {
        return new Access(permission, null);
    }

    static Access to(Permission permission, Feature feature) {
        return new Access(permission, feature);
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext request) {
        if (!(authentication.get() instanceof CallerFilter.CallerToken token)) {
            return new Refusal(null, Map.of());
        }
        Caller caller = token.getPrincipal();
        if (feature != null && !caller.workspace().has(feature)) {
            return new Refusal("FEATURE_NOT_ENABLED", Map.of("feature", feature.name()));
        }
        if (!caller.may(permission)) {
            return new Refusal("INSUFFICIENT_PERMISSIONS", Map.of("required", permission.scope()));
        }
        return () -> true;
    }

    /** The refusal of a caller who lacks a permission, where that is known only after a look at what he wants. */
    static ApiProblem missing(Permission permission) {
        return new Refusal("INSUFFICIENT_PERMISSIONS", Map.of("required", permission.scope())).problem();
    }

    /** Why not. */
    record Refusal(@Nullable String errorCode, Map<String, String> details) implements AuthorizationResult {

        @Override
        public boolean isGranted() {
            return false;
        }

        ApiProblem problem() {
            String detail = "FEATURE_NOT_ENABLED".equals(errorCode)
                    ? "This workspace does not have the feature"
                    : "The key or role may not do this";
            ApiProblem problem = ApiProblem.of(HttpStatus.FORBIDDEN, errorCode, detail);
            for (Map.Entry<String, String> entry : details.entrySet()) {
                problem = problem.with(entry.getKey(), entry.getValue());
            }
            return problem;
        }
    }
}
