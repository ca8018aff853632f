package io.spatialflow.server.account;

import java.util.Arrays;
import java.util.Optional;

/** One thing that a caller may be allowed to do; the scope of an API key. */
public enum Permission {
    GEOFENCES_READ("geofences:read", false),
    GEOFENCES_WRITE("geofences:write", true);

    private final String scope;
    private final boolean writes;

    Permission(String scope, boolean writes) {
        this.scope = scope;
        this.writes = writes;
    }

    /** The name on the wire. */
    public String scope() {
        return scope;
    }

    /** Whether a read-only key is refused it. */
    public boolean writes() {
        return writes;
    }

    public static Optional<Permission> ofScope(String scope) {
        return Arrays.stream(values())
                .filter(permission -> permission.scope.equals(scope))
                .findFirst();
    }
}
