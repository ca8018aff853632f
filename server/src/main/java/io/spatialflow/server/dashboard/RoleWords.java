package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Role;

/** A role, in words. */
record RoleWords(String key, String name, String more) {

    static RoleWords of(Role role) {
        return switch (role) {
            case OWNER ->
                new RoleWords(role.wireName(), "Owner", "Everything, the bulk create limit and other owners too.");
            case MANAGER -> new RoleWords(role.wireName(), "Manager", "Settings, members, API keys and the activity.");
            case MEMBER -> new RoleWords(role.wireName(), "Member", "Imports and changes geofences.");
            case FIELD_WORKER -> new RoleWords(role.wireName(), "Field worker", "Looks at geofences.");
        };
    }
}
