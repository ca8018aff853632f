package io.spatialflow.server.geofence;

/**
 * Whether a fence counts. One that is not active, or archived, is no duplicate of anything and holds nothing.
 *
 * @param archived put away; it keeps whether it was active
 */
public record Status(boolean active, boolean archived) {

    public static final Status ACTIVE = new Status(true, false);

    public boolean counts() {
        return active && !archived;
    }
}
