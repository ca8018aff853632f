package io.spatialflow.server.account;

import java.util.EnumSet;
import java.util.Set;

/** A person in a workspace. */
public record Membership(User user, Workspace workspace, Role role) {

    /** What the person may do there: what the role may, and an operator's rights besides. */
    public Set<Permission> permissions() {
        Set<Permission> permissions = EnumSet.copyOf(role.permissions());
        if (user.operator()) {
            permissions.add(Permission.OPERATE);
        }
        return permissions;
    }

    /** The person as a caller. */
    public Caller caller() {
        return new Caller(workspace, Caller.AuthType.JWT, user.id().value(), permissions(), null);
    }
}
