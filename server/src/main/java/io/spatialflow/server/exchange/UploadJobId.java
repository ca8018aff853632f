package io.spatialflow.server.exchange;

import java.util.UUID;

/** Names an upload. */
public record UploadJobId(UUID value) {

    /** @throws IllegalArgumentException if the text is no UUID */
    public static UploadJobId parse(String text) {
        return new UploadJobId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
