package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.source.OsmVisitor.Kind;
import io.spatialflow.geocoder.source.OsmVisitor.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Buildings of several ways, such as those with a courtyard: relations that carry an address themselves. */
final class OsmOutlines {

    /** A state has some ten thousand. About 1 KB each. */
    private static final int MOST = 500_000;

    private final List<Building> buildings = new ArrayList<>();
    private final Set<Long> wanted = new HashSet<>();
    private final Map<Long, Point> middles = new HashMap<>();

    private record Building(long id, long[] outlines, Map<String, String> tags) {}

    void relation(long id, List<Member> members, Map<String, String> tags) throws IOException {
        if (!tags.containsKey(OsmAddress.NUMBER)) {
            return;
        }
        long[] outlines = members.stream()
                .filter(member -> member.kind() == Kind.WAY
                        && (member.role().equals("outer") || member.role().isEmpty()))
                .mapToLong(Member::id)
                .toArray();
        for (long way : outlines) {
            wanted.add(way);
        }
        buildings.add(new Building(id, outlines, tags));
        if (buildings.size() > MOST || wanted.size() > MOST) {
            throw new TooManyObjects("more than " + MOST + " buildings of several ways");
        }
    }

    /** Whether the way is part of one of them. */
    boolean wants(long way) {
        return wanted.contains(way);
    }

    /** To be told where each wanted way is, if that is known. */
    void way(long id, @Nullable Point middle) {
        if (middle != null && wanted.contains(id)) {
            middles.put(id, middle);
        }
    }

    void takeAll(OsmAddress rows) {
        for (Building building : buildings) {
            List<Point> known = new ArrayList<>();
            for (long way : building.outlines) {
                if (middles.get(way) instanceof Point middle) {
                    known.add(middle);
                }
            }
            rows.take(building.id, OsmAddress.middle(known), building.tags);
        }
    }
}
