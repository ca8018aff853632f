package io.spatialflow.server.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of addresses, within the bounds that its face has checked.
 *
 * @param address as entered, at most {@link #MAX_ADDRESS_LENGTH} characters
 * @param name at most {@link io.spatialflow.server.geofence.Profile#MAX_NAME_LENGTH} characters; null: the address
 * @param bufferMeters {@link #MIN_BUFFER_METERS}..{@link #MAX_BUFFER_METERS}
 * @param tags as entered: whether they are allowed is decided item by item, later
 * @param overrideDuplicate make this one even if it is a duplicate that would be skipped
 */
public record BulkItem(
        String address, @Nullable String name, int bufferMeters, List<String> tags, boolean overrideDuplicate) {

    public static final int MAX_ADDRESS_LENGTH = 500;
    public static final int MIN_BUFFER_METERS = 1;
    public static final int MAX_BUFFER_METERS = 10_000;
    public static final int DEFAULT_BUFFER_METERS = 100;

    public BulkItem {
        tags = List.copyOf(tags);
    }
}
