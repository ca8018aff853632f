package io.spatialflow.benchmarks.question;

import io.spatialflow.geocoder.geo.Point;
import java.util.List;

/**
 * A text, and what is known about it.
 *
 * @param truths where the address stands, any of them is right; empty if nowhere, so that no answer is right
 * @param decidable whether the reference data leaves no choice: every loaded house that the text may mean stands within
 *     {@link Meanings#SAME_PLACE} of the one it was made from
 */
public record Question(String text, List<Point> truths, boolean decidable) {

    public Question {
        truths = List.copyOf(truths);
    }

    /** Of an address that is not there. */
    public static Question ofNowhere(String text) {
        return new Question(text, List.of(), true);
    }

    /** Whether no answer is the right answer. */
    public boolean isOfNowhere() {
        return truths.isEmpty();
    }
}
