package io.spatialflow.server.exchange;

import io.spatialflow.server.geofence.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sends a file wants for all that is in it.
 *
 * @param groupName the group that all of it goes into; null for those the file names
 * @param tags for each feature, besides its own
 * @param bufferMeters the radius of points that have none
 * @param confirmDuplicate whether to make what lies in a fence that is there already
 */
public record UploadOptions(@Nullable String groupName, List<Tag> tags, int bufferMeters, boolean confirmDuplicate) {

    public UploadOptions {
        tags = List.copyOf(tags);
    }
}
