package io.spatialflow.benchmarks.score;

import java.util.function.Predicate;

/** What is counted among answers. */
public enum Measure {
    RIGHT_AT_ROOFTOP("within 25 m, rooftop", answer -> answer.isRooftop() && answer.isWithin(25)),
    WITHIN_50_METERS("within 50 m", answer -> answer.isWithin(50)),
    WITHIN_100_METERS("within 100 m", answer -> answer.isWithin(100)),
    PLACED("placed", Judged::isPlaced),
    CALLED_ROOFTOP("called rooftop", Judged::isRooftop),
    FAR_OFF("wrong by more than 1 km", Judged::isFarOff);

    private final String title;
    private final Predicate<Judged> counts;

    Measure(String title, Predicate<Judged> counts) {
        this.title = title;
        this.counts = counts;
    }

    public String title() {
        return title;
    }

    boolean counts(Judged answer) {
        return counts.test(answer);
    }
}
