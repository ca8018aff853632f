package io.spatialflow.server.api;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** The routes of the API, and what each asks of a caller. The first that fits a request decides. */
final class Routes {

    private static final String V1 = "/api/v1";

    static final List<Route> ALL = List.of(
            uncounted("/auth/login"),
            uncounted("/auth/refresh"),
            open("/auth/password/forgot"),
            open("/auth/password/reset"),
            open("/public/**"),
            uncounted("/geofences/health"),
            guarded(GET, "/auth/feature-flags", Access.to(Permission.WORKSPACE_READ)),
            guarded(null, "/auth/**", Access.to(Permission.OWN_ACCOUNT)),
            guarded(null, "/account/api-keys/**", Access.to(Permission.API_KEYS)),
            guarded(DELETE, "/workspaces/members/me", Access.to(Permission.OWN_ACCOUNT)),
            guarded(GET, "/workspaces/members/**", Access.to(Permission.MEMBERS_READ)),
            guarded(null, "/workspaces/members/**", Access.to(Permission.MEMBERS_WRITE)),
            guarded(null, "/workspaces/invitations/**", Access.to(Permission.MEMBERS_WRITE)),
            guarded(GET, "/workspaces/**", Access.to(Permission.WORKSPACE_READ)),
            guarded(null, "/workspaces/**", Access.to(Permission.WORKSPACE_WRITE)),
            guarded(null, "/audit-logs/**", Access.to(Permission.AUDIT_READ)),
            guarded(null, "/admin/**", Access.to(Permission.OPERATE)),
            guarded(POST, "/geofences/bulk", Access.to(Permission.GEOFENCES_WRITE, Feature.BULK_IMPORT)),
            guarded(POST, "/geofences/preview", Access.to(Permission.GEOFENCES_READ, Feature.BULK_IMPORT)),
            guarded(POST, "/geofences/test-point", Access.to(Permission.GEOFENCES_READ)),
            guarded(POST, "/geofences/groups/*/test-point", Access.to(Permission.GEOFENCES_READ)),
            guarded(GET, "/tiles/**", Access.to(Permission.GEOFENCES_READ)),
            guarded(GET, "/geofences/**", Access.to(Permission.GEOFENCES_READ)),
            guarded(null, "/geofences/**", Access.to(Permission.GEOFENCES_WRITE)));

    private Routes() {}

    /** By every method: which of them the route has, it says itself. */
    private static Route open(String pattern) {
        return new Route(null, V1 + pattern, null, true);
    }

    private static Route uncounted(String pattern) {
        return new Route(null, V1 + pattern, null, false);
    }

    private static Route guarded(@Nullable HttpMethod method, String pattern, Access access) {
        return new Route(method, V1 + pattern, access, true);
    }

    /**
     * One or many routes.
     *
     * @param method null: all that no earlier route names
     * @param access null: anybody may
     * @param counted whether a request takes one from the general limit; not where there is a limit of its own, or none
     */
    record Route(
            @Nullable HttpMethod method,
            String pattern,
            @Nullable Access access,
            boolean counted) {}
}
