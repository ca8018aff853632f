package io.spatialflow.server.api;

import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads query parameters, noting what is wrong and going on. */
final class QueryParams {

    private static final int UUID_LENGTH = 36;

    private final Faults faults = new Faults();

    /** @throws ApiProblem 422 with every fault */
    GeofenceQuery geofenceQuery(
            Optional<String> limit,
            Optional<String> offset,
            Optional<String> activeOnly,
            Optional<String> includeArchived,
            List<String> tags,
            Optional<String> groupId) {
        int checkedLimit = Math.min(
                integer("limit", limit, 1, Integer.MAX_VALUE, GeofenceQuery.DEFAULT_LIMIT), GeofenceQuery.MAX_LIMIT);
        int checkedOffset = integer("offset", offset, 0, Integer.MAX_VALUE, 0);
        boolean checkedActive = bool("active_only", activeOnly, true);
        boolean checkedArchived = bool("include_archived", includeArchived, false);
        List<Tag> checkedTags = tags(tags);
        UUID checkedGroup = groupId.map(id -> uuid("group_id", id)).orElse(null);
        faults.throwIfAny();
        return new GeofenceQuery(
                checkedLimit, checkedOffset, checkedActive, checkedArchived, checkedTags, checkedGroup);
    }

    /** One of a few words; the first where the parameter is absent. Told with the next check. */
    String word(String name, Optional<String> value, List<String> words) {
        String word = value.orElse(words.getFirst());
        if (!words.contains(word)) {
            faults.add(Location.QUERY.to(name), "literal_error", "Input should be one of: " + String.join(", ", words));
        }
        return word;
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

    private UUID uuid(String name, String value) {
        if (value.length() == UUID_LENGTH) {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException e) {
                // It is told below, as all that are none.
            }
        }
        faults.add(Location.QUERY.to(name), "uuid_parsing", "Input should be a UUID");
        return new UUID(0, 0);
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
