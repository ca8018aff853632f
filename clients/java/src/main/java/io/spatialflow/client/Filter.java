package io.spatialflow.client;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which geofences.
 *
 * @param tags only fences that have all of these
 * @param activeOnly null: those that are active
 * @param includeArchived null: without those that were put away
 * @param groupId only those of this group, if not null
 */
public record Filter(
        List<String> tags,
        @Nullable Boolean activeOnly,
        @Nullable Boolean includeArchived,
        @Nullable UUID groupId) {

    /** All that are in use. */
    public static Filter none() {
        return new Filter(List.of(), null, null, null);
    }

    /** Those that have all of these tags. */
    public static Filter tagged(String... tags) {
        return new Filter(List.of(tags), null, null, null);
    }
}
