package io.spatialflow.server.store;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.FoldedText;
import io.spatialflow.server.geofence.Tag;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final String ALL = "geofences g where g.workspace_id = :workspace";

    /** The rarest tag's fences, in order; the cross join keeps to it. */
    private static final String TAGGED =
            "geofence_tags t cross join geofences g on g.seq = t.geofence where t.tag = :tag0";

    private static final String WITH_TAG =
            " and exists (select 1 from geofence_tags o where o.tag = :tag%d and o.geofence = %s)";

    /** Of the letters of ASCII, {@code like} takes the large for the small; all others are folded beforehand. */
    private static final String WITH_TEXT = " and (g.name like :text escape '\\' or g.address like :text escape '\\'"
            + " or g.folded like :text escape '\\')";

    private final Map<String, Object> params = new HashMap<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<SqlTags.Numbered> tags;
    private final boolean possible;
    private final boolean hasText;

    /** @param tags those of the filter's that there are */
    FenceConditions(WorkspaceId workspaceId, FenceFilter filter, List<SqlTags.Numbered> tags) {
        this.tags = tags.stream()
                .sorted(Comparator.comparing(SqlTags.Numbered::uses))
                .toList();
        this.possible = tags.size()
                == filter.tags().stream().map(Tag::normalizedName).distinct().count();
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
            params.put("tag" + i, this.tags.get(i).number());
        }
        if (!tags.isEmpty()) {
            params.put("uses", this.tags.getFirst().uses());
        }
        this.hasText = !filter.text().isEmpty();
        if (hasText) {
            params.put("text", "%" + FoldedText.of(filter.text()).replaceAll("[\\\\%_]", "\\\\$0") + "%");
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

    /** Whether any fence can be meant: no fence has a tag that there is not. */
    boolean arePossible() {
        return possible;
    }

    /** The tags by number, the rarest first; parameter {@code :tag0} is the first, {@code :uses} how often it is used. */
    List<SqlTags.Numbered> tags() {
        return tags;
    }

    /**
     * The tags from one on.
     *
     * @param seq the fence's, as an expression
     */
    String ofTags(String seq, int from) {
        return IntStream.range(from, tags.size())
                .mapToObj(i -> WITH_TAG.formatted(i, seq))
                .collect(Collectors.joining());
    }

    /**
     * Of some fences only.
     *
     * @param seqs theirs, as a query
     */
    String among(String seqs) {
        return " and " + (tags.isEmpty() ? "g.seq" : "t.geofence") + " in (" + seqs + ")";
    }

    /** The fences that are meant, {@code g}, and what they have to be: what follows {@code from}. */
    String matching() {
        return (tags.isEmpty() ? ALL : TAGGED + ofTags("t.geofence", 1)) + ofKind() + ofText();
    }
}
