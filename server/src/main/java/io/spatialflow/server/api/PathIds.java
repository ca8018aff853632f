package io.spatialflow.server.api;

/** How ids look in a path. */
final class PathIds {

    /** Only what can be an id, so that a word in its place is another route, or a wrong method, and not a missing thing. */
    static final String UUID = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";

    static final String GEOFENCE = "/{geofence_id:" + UUID + "}";
    static final String GROUP = "/groups/{group_id:" + UUID + "}";

    static final String UPLOAD_STATUS = "/upload/{job_id:" + UUID + "}/status";

    private PathIds() {}
}
