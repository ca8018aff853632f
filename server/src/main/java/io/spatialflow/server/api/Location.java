package io.spatialflow.server.api;

import java.util.ArrayList;
import java.util.List;

/** A place in a request: names and positions from the outside in. */
record Location(List<Object> steps) {

    static final Location BODY = new Location(List.of("body"));
    static final Location QUERY = new Location(List.of("query"));
    static final Location HEADER = new Location(List.of("header"));

    /** One step further in, to a member's name or an item's position. */
    Location to(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Location(List.copyOf(longer));
    }
}
