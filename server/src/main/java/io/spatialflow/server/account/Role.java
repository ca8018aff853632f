package io.spatialflow.server.account;

import static io.spatialflow.server.account.Permission.API_KEYS;
import static io.spatialflow.server.account.Permission.AUDIT_READ;
import static io.spatialflow.server.account.Permission.BULK_LIMIT_WRITE;
import static io.spatialflow.server.account.Permission.DEVICES_READ;
import static io.spatialflow.server.account.Permission.DEVICES_WRITE;
import static io.spatialflow.server.account.Permission.GEOFENCES_READ;
import static io.spatialflow.server.account.Permission.GEOFENCES_WRITE;
import static io.spatialflow.server.account.Permission.MEMBERS_READ;
import static io.spatialflow.server.account.Permission.MEMBERS_WRITE;
import static io.spatialflow.server.account.Permission.OWN_ACCOUNT;
import static io.spatialflow.server.account.Permission.WEBHOOKS_READ;
import static io.spatialflow.server.account.Permission.WEBHOOKS_WRITE;
import static io.spatialflow.server.account.Permission.WORKSPACE_READ;
import static io.spatialflow.server.account.Permission.WORKSPACE_WRITE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a member of a workspace is there, and so may do there: each role may what the one after it may, and more. */
public enum Role {
    OWNER(Set.of(BULK_LIMIT_WRITE)),
    MANAGER(Set.of(WORKSPACE_WRITE, MEMBERS_WRITE, API_KEYS, AUDIT_READ)),
    MEMBER(Set.of(GEOFENCES_WRITE, DEVICES_READ, DEVICES_WRITE, WEBHOOKS_READ, WEBHOOKS_WRITE, MEMBERS_READ)),
    FIELD_WORKER(Set.of(GEOFENCES_READ, WORKSPACE_READ, OWN_ACCOUNT));

    private final Set<Permission> own;

    Role(Set<Permission> own) {
        this.own = own;
    }

    public Set<Permission> permissions() {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (Role role : values()) {
            if (role.ordinal() >= ordinal()) {
                permissions.addAll(role.own);
            }
        }
        return permissions;
    }

    /**
     * Whether somebody in this role may give a role to others, change it and take it away, if he may do that at all: an
     * owner any, everybody else only those below his own, so that nobody lifts himself or others up to him.
     */
    public boolean rules(Role other) {
        return this == OWNER || ordinal() < other.ordinal();
    }

    /** The role of that name on the wire. */
    public static Optional<Role> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(name))
                .findFirst();
    }

    /** The name on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
