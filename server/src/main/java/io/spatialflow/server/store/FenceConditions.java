package io.spatialflow.server.store;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A filter as conditions on a row {@code g} of table {@code geofences}. A statement gets only those that are asked for,
 * because an index that holds some of the fences is used only where the statement itself says so.
 */
final class FenceConditions {

    private static final String ACTIVE = "g.is_active";
    private static final String NOT_ARCHIVED = "not g.archived";
    private static final String NOT_COUNTING = "not (g.is_active and not g.archived)";

    private static final String WITH_TAG = " and exists (select 1 from geofence_tags o"
            + " where o.workspace_id = :workspace and o.geofence_id = %s and o.normalized_name = :tag%d)";

    private static final String WITH_TEXT = " and (g.name like :text escape '\\' or g.address like :text escape '\\')";

    private final Map<String, Object> params = new HashMap<>();
    private final List<String> kinds = new ArrayList<>();
    private final int tagCount;
    private final boolean hasText;

    /** @param tags the filter's, in the order in which they should be looked at */
    FenceConditions(WorkspaceId workspaceId, FenceFilter filter, List<Tag> tags) {
        params.put("workspace", workspaceId.toString());
        kinds.addAll(statuses(filter.shown()));
        if (filter.groupId() != null) {
            kinds.add("g.group_id = :group");
            params.put("group", filter.groupId().toString());
        }
        if (filter.source() != null) {
            kinds.add("g.source = :source");
            params.put("source", filter.source().wireName());
        }
        for (int i = 0; i < tags.size(); i++) {
            params.put("tag" + i, tags.get(i).normalizedName());
        }
        this.tagCount = tags.size();
        this.hasText = !filter.text().isEmpty();
        if (hasText) {
            params.put("text", "%" + filter.text().replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }
    }

    private static List<String> statuses(FenceFilter.Shown shown) {
        return switch (shown) {
            case ACTIVE -> List.of(ACTIVE, NOT_ARCHIVED);
            case INACTIVE -> List.of(NOT_COUNTING, "not g.is_active", NOT_ARCHIVED);
            case ARCHIVED -> List.of(NOT_COUNTING, "g.archived");
            case UNARCHIVED -> List.of(NOT_ARCHIVED);
            case SWITCHED_ON -> List.of(ACTIVE);
            case ALL -> List.of();
        };
    }

    Map<String, Object> params() {
        return params;
    }

    /** Whether it is the status and nothing else that a fence has to have, and that is what a list shows by itself. */
    boolean isShownByItself() {
        return kinds.equals(List.of(ACTIVE, NOT_ARCHIVED)) && !hasText;
    }

    boolean hasText() {
        return hasText;
    }

    /** Of status, group and source: what fences are counted by. */
    String ofKind() {
        return kinds.stream().map(condition -> " and " + condition).collect(Collectors.joining());
    }

    String ofText() {
        return hasText ? WITH_TEXT : "";
    }

    /**
     * The tags from one on.
     *
     * @param id the fence's, as an expression
     */
    String ofTags(String id, int from) {
        return IntStream.range(from, tagCount)
                .mapToObj(i -> WITH_TAG.formatted(id, i))
                .collect(Collectors.joining());
    }

    String all() {
        return ofKind() + ofTags("g.id", 0) + ofText();
    }
}
