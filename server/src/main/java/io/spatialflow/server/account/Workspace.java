package io.spatialflow.server.account;

import java.util.EnumSet;
import java.util.Set;

/**
 * A team's own space: its fences, keys and limits; nothing in it is ever seen from another.
 *
 * @param slug unique, for commands and addresses of pages
 * @param bulkCreateMaxBatchSize the most items one bulk request may hold
 */
public record Workspace(WorkspaceId id, String name, String slug, int bulkCreateMaxBatchSize, Set<Feature> features) {

    /** The batch size of a new workspace. */
    public static final int DEFAULT_MAX_BATCH_SIZE = 500;

    public Workspace {
        features = Set.copyOf(features);
        if (bulkCreateMaxBatchSize < 1) {
            throw new IllegalArgumentException("the bulk limit is at least 1, not " + bulkCreateMaxBatchSize);
        }
    }

    /** A new one, with the usual limit and every feature. */
    public static Workspace fresh(WorkspaceId id, String name, String slug) {
        return new Workspace(id, name, slug, DEFAULT_MAX_BATCH_SIZE, EnumSet.allOf(Feature.class));
    }

    public boolean has(Feature feature) {
        return features.contains(feature);
    }
}
