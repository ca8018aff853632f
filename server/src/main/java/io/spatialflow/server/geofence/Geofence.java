package io.spatialflow.server.geofence;

import io.spatialflow.server.account.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named area.
 *
 * @param group null if it is in none
 */
public record Geofence(
        GeofenceId id,
        WorkspaceId workspaceId,
        Profile profile,
        Area area,
        Origin origin,
        @Nullable Group group,
        Webhook webhook,
        Status status,
        Instant createdAt,
        Instant updatedAt) {

    /** @throws IllegalArgumentException if its place was geocoded and it is no circle */
    public Geofence {
        if (origin.source() == Origin.Source.ADDRESS && !(area instanceof CircleArea)) {
            throw new IllegalArgumentException("what is made from an address is a circle around it");
        }
    }

    /** A new fence: active, in no group, telling nobody. */
    public static Geofence made(
            GeofenceId id, WorkspaceId workspaceId, Profile profile, Area area, Origin origin, Instant now) {
        return new Geofence(id, workspaceId, profile, area, origin, null, Webhook.NONE, Status.ACTIVE, now, now);
    }

    public String name() {
        return profile.name();
    }

    public List<Tag> tags() {
        return profile.tags();
    }

    /** The radius of a fence that was made around an address, in metres; null for others. */
    public @Nullable Integer bufferMeters() {
        return origin.source() == Origin.Source.ADDRESS && area instanceof CircleArea circle
                ? (Integer) (int) Math.round(circle.radiusMeters())
                : null;
    }

    /** What there is to know of it when only its place matters. */
    public Outline outline() {
        return new Outline(id, name(), area, group);
    }

    /** The same fence with another profile. */
    public Geofence with(Profile newProfile) {
        return new Geofence(id, workspaceId, newProfile, area, origin, group, webhook, status, createdAt, updatedAt);
    }

    /** The same fence elsewhere. */
    public Geofence with(Area newArea, Origin newOrigin) {
        return new Geofence(id, workspaceId, profile, newArea, newOrigin, group, webhook, status, createdAt, updatedAt);
    }

    /** The same fence in another group, or in none. */
    public Geofence in(@Nullable Group newGroup) {
        return new Geofence(id, workspaceId, profile, area, origin, newGroup, webhook, status, createdAt, updatedAt);
    }

    public Geofence with(Webhook newWebhook) {
        return new Geofence(id, workspaceId, profile, area, origin, group, newWebhook, status, createdAt, updatedAt);
    }

    public Geofence with(Status newStatus) {
        return new Geofence(id, workspaceId, profile, area, origin, group, webhook, newStatus, createdAt, updatedAt);
    }

    /** The same fence, last changed now. */
    public Geofence updated(Instant now) {
        return new Geofence(id, workspaceId, profile, area, origin, group, webhook, status, createdAt, now);
    }

    /**
     * A fence's name and place.
     *
     * @param group null if it is in none
     */
    public record Outline(
            GeofenceId id, String name, Area area, @Nullable Group group) {}
}
