package io.spatialflow.benchmarks.score;

import io.spatialflow.benchmarks.question.Question;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Match;
import io.spatialflow.geocoder.match.MatchLevel;
import java.util.Optional;

/** A question with the answer it got. */
public record Judged(Question question, Match match) {

    private static final double FAR_METERS = 1000;

    /** The answer, if it is one that a fence would be made of: one place, and near enough to the door. */
    public Optional<Candidate> placed() {
        return match instanceof Match.Found(Candidate candidate) && isForFences(candidate.level())
                ? Optional.of(candidate)
                : Optional.empty();
    }

    private static boolean isForFences(MatchLevel level) {
        return level == MatchLevel.ROOFTOP || level == MatchLevel.INTERPOLATED;
    }

    boolean isPlaced() {
        return placed().isPresent();
    }

    boolean isRooftop() {
        return placed().filter(candidate -> candidate.level() == MatchLevel.ROOFTOP)
                .isPresent();
    }

    /** Whether it was placed, and so near to a truth; never for an address that is not there. */
    public boolean isWithin(double meters) {
        return isPlaced() && metersOff() <= meters;
    }

    /** Placed where it cannot help anybody; an address that is not there is counted elsewhere. */
    boolean isFarOff() {
        return isPlaced() && !question.isOfNowhere() && metersOff() > FAR_METERS;
    }

    /** From the answer to the nearest truth; infinite if either is lacking. */
    double metersOff() {
        return placed().stream()
                .flatMap(candidate -> question.truths().stream()
                        .map(truth -> truth.distanceTo(candidate.point()).meters()))
                .min(Double::compare)
                .orElse(Double.POSITIVE_INFINITY);
    }
}
