package io.spatialflow.server.geofence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of a workspace's fences somebody means.
 *
 * @param tags only fences that have them all
 * @param groupId only fences of this group; null for all
 * @param source only fences that were made so; null for all
 * @param text only fences in whose name or address it is; large or small, with or without
 *     accents ({@link FoldedText}). Empty for all
 */
public record FenceFilter(
        Shown shown, List<Tag> tags, @Nullable UUID groupId, Origin.@Nullable Source source, String text) {

    /** Which of them by their status. */
    public enum Shown {
        /** Those that count. */
        ACTIVE,
        /** Switched off, not archived. */
        INACTIVE,
        ARCHIVED,
        /** All but the archived. */
        UNARCHIVED,
        /** All but those that are switched off, archived or not. */
        SWITCHED_ON,
        ALL;

        /** As two flags say it. */
        public static Shown of(boolean activeOnly, boolean includeArchived) {
            if (activeOnly) {
                return includeArchived ? SWITCHED_ON : ACTIVE;
            }
            return includeArchived ? ALL : UNARCHIVED;
        }

        /** Whether some of them count, for duplicates and points. */
        public boolean hasCounting() {
            return this != INACTIVE && this != ARCHIVED;
        }

        /** Whether some of them do not. */
        public boolean hasOthers() {
            return this != ACTIVE;
        }
    }

    /** All that count. */
    public static final FenceFilter ACTIVE = new FenceFilter(Shown.ACTIVE, List.of(), null, null, "");

    public FenceFilter {
        tags = List.copyOf(tags);
    }

    /** Whether it asks for nothing but a status. */
    public boolean isPlain() {
        return tags.isEmpty() && groupId == null && source == null && text.isEmpty();
    }

    /** The same fences of one group only. */
    public FenceFilter inGroup(UUID newGroupId) {
        return new FenceFilter(shown, tags, newGroupId, source, text);
    }
}
