package io.spatialflow.server.dashboard;

/** How an id looks in the address of a page: whatever cannot be one leads nowhere. */
final class RoomIds {

    static final String ONE = "/{id:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}}";

    private RoomIds() {}
}
