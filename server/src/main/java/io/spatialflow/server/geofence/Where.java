package io.spatialflow.server.geofence;

/** Where somebody wants a fence. */
public sealed interface Where {

    /** An area that is known. */
    record There(Area area, Origin origin) implements Where {}

    /** A circle around an address that is to be geocoded. */
    record Around(String address, int bufferMeters) implements Where {}
}
