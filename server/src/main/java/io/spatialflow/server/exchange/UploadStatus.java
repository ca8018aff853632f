package io.spatialflow.server.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about an upload.
 *
 * @param totalFeatures how many the file has; null as long as nobody has counted them
 * @param failures those that are kept: of errors and of duplicates the first {@link #MOST_LISTED} each
 * @param completedAt null as long as it is not done
 */
public record UploadStatus(
        UploadJob job,
        State state,
        @Nullable Integer totalFeatures,
        UploadProgress progress,
        List<FeatureError> failures,
        @Nullable Instant completedAt) {

    /** Of a file with a hundred thousand errors the first thousand say enough. */
    public static final int MOST_LISTED = 1000;

    public UploadStatus {
        failures = List.copyOf(failures);
    }

    /** Where it is. */
    public enum State {
        /** Nobody has looked at it yet. */
        PENDING,
        PROCESSING,
        /** Each feature has become a fence, a duplicate or an error. */
        COMPLETED,
        /** It was given up; fences that were made before are there. */
        FAILED;

        /** The name on the wire. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The features that had an error, or what is wrong with the file. */
    public List<FeatureError> errors() {
        return failures.stream().filter(failure -> !failure.isDuplicate()).toList();
    }

    /** The features that were not made because there is a fence. */
    public List<FeatureError> duplicates() {
        return failures.stream().filter(FeatureError::isDuplicate).toList();
    }
}
