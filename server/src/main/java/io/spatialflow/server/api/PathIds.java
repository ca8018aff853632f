package io.spatialflow.server.api;

/** Paths of one thing: only what can be an id, so that {@code GET /bulk} is a wrong method and not a missing fence. */
final class PathIds {

    private static final String UUID = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";

    static final String GEOFENCE = "/{geofence_id:" + UUID + "}";
    static final String GROUP = "/groups/{group_id:" + UUID + "}";

    static final String UPLOAD_STATUS = "/upload/{job_id:" + UUID + "}/status";

    private PathIds() {}
}
