package io.spatialflow.server.geofence;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What people call a fence and note about it.
 *
 * @param name at most {@link #MAX_NAME_LENGTH} characters
 * @param description at most {@link #MAX_DESCRIPTION_LENGTH} characters; null if there is none
 * @param tags in the order they were given, each once
 * @param metadata text, numbers, booleans, null, and lists and maps of them, by name and in the order of the names
 */
public record Profile(
        String name, @Nullable String description, List<Tag> tags, Map<String, @Nullable Object> metadata) {

    public static final int MAX_NAME_LENGTH = 255;
    public static final int MAX_DESCRIPTION_LENGTH = 500;

    public Profile {
        tags = List.copyOf(tags);
        metadata = metadata.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    public static Profile named(String name) {
        return new Profile(name, null, List.of(), Map.of());
    }

    public Profile named(String newName, @Nullable String newDescription) {
        return new Profile(newName, newDescription, tags, metadata);
    }

    public Profile tagged(List<Tag> newTags) {
        return new Profile(name, description, newTags, metadata);
    }

    public Profile noting(Map<String, ? extends @Nullable Object> newMetadata) {
        return new Profile(name, description, tags, new TreeMap<String, @Nullable Object>(newMetadata));
    }
}
