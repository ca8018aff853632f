package io.spatialflow.server.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that a caller may be allowed to do. Some can be given to an API key, as its scope; the others are for people
 * only: a key that leaks must not be able to make more keys, or to read who did what.
 */
public enum Permission {
    GEOFENCES_READ("geofences:read", Kind.READS),
    GEOFENCES_WRITE("geofences:write", Kind.WRITES),
    DEVICES_READ("devices:read", Kind.READS),
    DEVICES_WRITE("devices:write", Kind.WRITES),
    WEBHOOKS_READ("webhooks:read", Kind.READS),
    WEBHOOKS_WRITE("webhooks:write", Kind.WRITES),
    /** Name, limits, features and usage of the workspace. */
    WORKSPACE_READ("workspace:read", Kind.READS),
    WORKSPACE_WRITE("workspace:write", Kind.PEOPLE_ONLY),
    BULK_LIMIT_WRITE("bulk_limit:write", Kind.PEOPLE_ONLY),
    MEMBERS_READ("members:read", Kind.PEOPLE_ONLY),
    /** Members, their roles and invitations. */
    MEMBERS_WRITE("members:write", Kind.PEOPLE_ONLY),
    API_KEYS("api_keys:write", Kind.PEOPLE_ONLY),
    AUDIT_READ("audit:read", Kind.PEOPLE_ONLY),
    /** One's own name, password and sessions. */
    OWN_ACCOUNT("account:write", Kind.PEOPLE_ONLY),
    /** Every workspace of the server: for its operators. */
    OPERATE("server:operate", Kind.PEOPLE_ONLY);

    private enum Kind {
        READS,
        WRITES,
        PEOPLE_ONLY
    }

    private final String scope;
    private final Kind kind;

    Permission(String scope, Kind kind) {
        this.scope = scope;
        this.kind = kind;
    }

    /** The name on the wire. */
    public String scope() {
        return scope;
    }

    /** Whether a read-only key is refused it. */
    public boolean writes() {
        return kind != Kind.READS;
    }

    /** Whether an API key can have it. */
    public boolean isForKeys() {
        return kind != Kind.PEOPLE_ONLY;
    }

    /** All that an API key can have. */
    public static Set<Permission> forKeys() {
        return Arrays.stream(values())
                .filter(Permission::isForKeys)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    public static Optional<Permission> ofScope(String scope) {
        return Arrays.stream(values())
                .filter(permission -> permission.scope.equals(scope))
                .findFirst();
    }
}
