package io.spatialflow.server.account;

import java.util.Set;

/** What a member of a workspace is there, and so may do there. */
public enum Role {
    OWNER(Permission.GEOFENCES_READ, Permission.GEOFENCES_WRITE),
    MANAGER(Permission.GEOFENCES_READ, Permission.GEOFENCES_WRITE),
    MEMBER(Permission.GEOFENCES_READ, Permission.GEOFENCES_WRITE),
    FIELD_WORKER(Permission.GEOFENCES_READ);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
