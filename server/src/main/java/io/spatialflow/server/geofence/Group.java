package io.spatialflow.server.geofence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/**
 * Fences that belong together. Two names that differ only in case are the same group; it is shown as it was first entered.
 *
 * @param name at most {@link #MAX_NAME_LENGTH} characters
 */
public record Group(UUID id, String name) {

    public static final int MAX_NAME_LENGTH = 100;

    /** By which the workspace knows a group of this name. */
    public static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
