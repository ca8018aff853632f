package io.spatialflow.server.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a file has been worked on.
 *
 * @param processed features; as many as became a fence, were a duplicate or had an error
 */
public record UploadProgress(int processed, int created, int duplicates, int errors) {

    public static final UploadProgress NONE = new UploadProgress(0, 0, 0, 0);

    /** Those of some more failures that are among the first of their kind, and so are kept. */
    List<FeatureError> listed(List<FeatureError> failures) {
        List<FeatureError> listed = new ArrayList<>();
        int duplicatesBefore = duplicates;
        int errorsBefore = errors;
        for (FeatureError failure : failures) {
            int before = failure.isDuplicate() ? duplicatesBefore++ : errorsBefore++;
            if (before < UploadStatus.MOST_LISTED) {
                listed.add(failure);
            }
        }
        return listed;
    }

    UploadProgress plus(int moreCreated, List<FeatureError> failures) {
        int moreDuplicates =
                (int) failures.stream().filter(FeatureError::isDuplicate).count();
        return new UploadProgress(
                processed + moreCreated + failures.size(),
                created + moreCreated,
                duplicates + moreDuplicates,
                errors + failures.size() - moreDuplicates);
    }
}
