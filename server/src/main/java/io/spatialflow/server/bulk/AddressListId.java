package io.spatialflow.server.bulk;

import java.util.Optional;
import java.util.UUID;

/** Names a list of addresses in its workspace. */
public record AddressListId(UUID value) {

    /** Empty if the text names nothing. */
    public static Optional<AddressListId> parse(String text) {
        try {
            return Optional.of(new AddressListId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
