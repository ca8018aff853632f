package io.spatialflow.geocoder.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Is told the objects of an OpenStreetMap file, each with those of its tags that matter for addresses. */
interface OsmVisitor {

    /** The keys of the tags that are told; the others, which are most, are never made into strings. */
    Set<String> KEYS = Set.of(
            "addr:housenumber",
            "addr:street",
            "addr:place",
            "addr:unit",
            "addr:city",
            "addr:county",
            "addr:state",
            "addr:postcode",
            "addr:interpolation",
            "name",
            "type");

    /** Nodes of a way, members of a relation. OpenStreetMap allows 2,000 and 32,000; what has more than this is damage. */
    int MOST_PARTS = 1 << 17;

    /** The three kinds of objects. */
    enum Kind {
        NODE,
        WAY,
        RELATION
    }

    /** One of the objects that make up a relation. */
    record Member(Kind kind, long id, String role) {}

    /** The degrees are as the file has them, not necessarily a point. */
    default void node(long id, double latitude, double longitude, Map<String, String> tags) throws IOException {}

    /** @param nodes not to be kept or changed */
    default void way(long id, long[] nodes, Map<String, String> tags) throws IOException {}

    /** A relation. */
    default void relation(long id, List<Member> members, Map<String, String> tags) throws IOException {}
}
