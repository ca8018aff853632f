package io.spatialflow.server.api;

import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads query parameters, noting what is wrong and going on. */
final class QueryParams {

    private final Faults faults = new Faults();

    /** @throws ApiProblem 422 with every fault */
    GeofenceQuery geofenceQuery(
            Optional<String> limit,
            Optional<String> offset,
            Optional<String> activeOnly,
            Optional<String> includeArchived,
            List<String> tags) {
        int checkedLimit = integer("limit", limit, 1, GeofenceQuery.MAX_LIMIT, GeofenceQuery.DEFAULT_LIMIT);
        int checkedOffset = integer("offset", offset, 0, Integer.MAX_VALUE, 0);
        boolean checkedActive = bool("active_only", activeOnly, true);
        boolean checkedArchived = bool("include_archived", includeArchived, false);
        List<Tag> checkedTags = tags(tags);
        faults.throwIfAny();
        return new GeofenceQuery(checkedLimit, checkedOffset, checkedActive, checkedArchived, checkedTags, null);
    }

    private int integer(String name, Optional<String> value, int min, int max, int whenAbsent) {
        try {
            int number = value.map(Integer::parseInt).orElse(whenAbsent);
            if (number >= min && number <= max) {
                return number;
            }
            faults.add(Location.QUERY.to(name), "out_of_range", "Input should be " + min + " to " + max);
        } catch (NumberFormatException e) {
            faults.add(Location.QUERY.to(name), "int_parsing", "Input should be an integer, " + min + " to " + max);
        }
        return whenAbsent;
    }

    private boolean bool(String name, Optional<String> value, boolean whenAbsent) {
        return switch (value.orElse(Boolean.toString(whenAbsent))) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> {
                faults.add(Location.QUERY.to(name), "bool_parsing", "Input should be true or false");
                yield whenAbsent;
            }
        };
    }

    private List<Tag> tags(List<String> names) {
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<Tag> tag = Tag.parse(names.get(i));
            if (tag.isEmpty()) {
                faults.add(Location.QUERY.to("tags").to(i), "tag", "Input should be a tag");
            }
            tag.filter(one -> !tags.contains(one)).ifPresent(tags::add);
        }
        return tags;
    }
}
