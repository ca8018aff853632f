package io.spatialflow.benchmarks.peer;

import io.spatialflow.benchmarks.question.Question;
import io.spatialflow.geocoder.geo.Point;
import java.util.Optional;

/**
 * What a geocoder put first.
 *
 * @param told what it said, for people
 */
public record PeerAnswer(Optional<Point> point, String told) {

    /** As in the comparisons before this one. */
    private static final double RIGHT_METERS = 60;

    /** No point. */
    public static PeerAnswer none(String told) {
        return new PeerAnswer(Optional.empty(), told);
    }

    /** Whether the point is where it should be, or there is none where there should be none. */
    public boolean isRight(Question question) {
        return point.map(place -> question.truths().stream()
                        .anyMatch(truth -> truth.distanceTo(place).meters() <= RIGHT_METERS))
                .orElse(question.isOfNowhere());
    }
}
