package io.spatialflow.server.account;

/** A person in a workspace. */
public record Membership(User user, Workspace workspace, Role role) {

    Caller caller() {
        return new Caller(workspace, Caller.AuthType.JWT, user.id().value(), role.permissions());
    }
}
