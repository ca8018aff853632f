package io.spatialflow.server.geofence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a fence. What is null, or an untouched {@link Patch}, stays as it is.
 *
 * @param metadata all of it
 */
public record GeofenceEdit(
        @Nullable String name,
        Patch<String> description,
        @Nullable List<Tag> tags,
        @Nullable Map<String, @Nullable Object> metadata,
        Place place,
        Patch<String> groupName,
        Patch<String> webhookUrl,
        @Nullable List<String> webhookEvents,
        @Nullable Boolean active) {

    /**
     * Where the fence is to be. An address that is changed is geocoded again if the fence is made from one, or is to be;
     * otherwise it is only noted.
     */
    public record Place(
            @Nullable Area area,
            Origin.@Nullable Source source,
            Patch<String> address,
            @Nullable Integer bufferMeters) {}

    /** The same fence with all that needs no look-up; its place and group are not changed yet. */
    Geofence applied(Geofence fence) {
        Profile before = fence.profile();
        Profile profile = new Profile(
                name == null ? before.name() : name,
                description.over(before.description()),
                tags == null ? before.tags() : tags,
                metadata == null ? before.metadata() : metadata);
        Webhook webhook = new Webhook(
                webhookUrl.over(fence.webhook().url()),
                webhookEvents == null ? fence.webhook().events() : webhookEvents);
        Status status = new Status(
                active == null ? fence.status().active() : active,
                fence.status().archived());
        return fence.with(profile).with(webhook).with(status);
    }
}
