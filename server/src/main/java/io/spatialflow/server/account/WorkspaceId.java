package io.spatialflow.server.account;

import java.util.UUID;

/** Names a workspace. */
public record WorkspaceId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static WorkspaceId parse(String text) {
        return new WorkspaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
