package io.spatialflow.server.account;

import java.util.UUID;

/** Names a person who can log in. */
public record UserId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static UserId parse(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
