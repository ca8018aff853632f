package io.spatialflow.server.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Why something of a file became no fence.
 *
 * @param featureIndex which feature of the file, from 0; null if it is about the file as a whole
 * @param name what the feature is called; null if it has no name
 * @param code for programs
 * @param message for people
 */
public record FeatureError(
        @Nullable Integer featureIndex, @Nullable String name, String code, String message) {

    /** The code of a feature that was not made because its middle lies in a fence that is there. */
    public static final String DUPLICATE = "DUPLICATE_GEOFENCE";

    /** The code of a file that could not be read. */
    public static final String FILE_INVALID = "FILE_INVALID";

    /** The code of what went wrong on our side. */
    public static final String INTERNAL = "INTERNAL_ERROR";

    boolean isDuplicate() {
        return code.equals(DUPLICATE);
    }
}
