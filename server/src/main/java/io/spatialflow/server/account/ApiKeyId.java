package io.spatialflow.server.account;

import java.util.UUID;

/** Names an API key; not the secret. */
public record ApiKeyId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ApiKeyId parse(String text) {
        return new ApiKeyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
