package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.source.OsmVisitor.Kind;
import io.spatialflow.geocoder.source.OsmVisitor.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Relations that say for their houses in which street they stand, so that the houses need not say it themselves. */
final class StreetRelations {

    /** Common in parts of Europe only, where a region has some ten thousand. About 100 bytes each. */
    private static final int MOST_MEMBERS = 2_000_000;

    private static final Set<String> TYPES = Set.of("associatedStreet", "street");
    private static final Set<String> HOUSES = Set.of("house", "address", "addr:houselink");

    private final Map<Long, Map<String, String>> ofNodes = new HashMap<>();
    private final Map<Long, Map<String, String>> ofWays = new HashMap<>();

    /** Those without a name of their own have that of the road among their members. */
    private final Map<Long, List<Map<String, String>>> nameless = new HashMap<>();

    private int members;

    void relation(List<Member> parts, Map<String, String> tags) throws IOException {
        if (!TYPES.contains(tags.getOrDefault("type", ""))) {
            return;
        }
        Map<String, String> street = new HashMap<>(tags);
        street.keySet().removeIf(key -> !key.startsWith("addr:") || key.equals(OsmAddress.NUMBER));
        if (tags.get("name") instanceof String name) {
            street.putIfAbsent("addr:street", name);
        }
        for (Member part : parts) {
            if (HOUSES.contains(part.role())) {
                count();
                (part.kind() == Kind.NODE ? ofNodes : ofWays).put(part.id(), street);
            } else if (part.role().equals("street") && !street.containsKey("addr:street")) {
                count();
                nameless.computeIfAbsent(part.id(), id -> new ArrayList<>()).add(street);
            }
        }
    }

    /** To be told of all ways before it is asked. */
    void way(long id, Map<String, String> tags) {
        if (tags.get("name") instanceof String name) {
            nameless.getOrDefault(id, List.of()).forEach(street -> street.putIfAbsent("addr:street", name));
        }
    }

    /** The tags of an object, with those of its street where it has none. */
    Map<String, String> complete(Kind kind, long id, Map<String, String> tags) {
        Map<String, String> street = (kind == Kind.NODE ? ofNodes : ofWays).get(id);
        if (street == null) {
            return tags;
        }
        Map<String, String> complete = new HashMap<>(street);
        complete.putAll(tags);
        return complete;
    }

    private void count() throws IOException {
        if (++members > MOST_MEMBERS) {
            throw new TooManyObjects("more than " + MOST_MEMBERS + " members of street relations");
        }
    }
}
