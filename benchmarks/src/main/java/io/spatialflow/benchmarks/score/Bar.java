package io.spatialflow.benchmarks.score;

import java.util.Locale;

/**
 * What was promised of a measure.
 *
 * @param limit whether the share has to reach the percentage, must not exceed it, or is only shown
 */
public record Bar(Measure measure, Limit limit, double percent) {

    /** How a share stands to a percentage. */
    public enum Limit {
        AT_LEAST,
        AT_MOST,
        NONE
    }

    public static Bar atLeast(double percent, Measure measure) {
        return new Bar(measure, Limit.AT_LEAST, percent);
    }

    public static Bar atMost(double percent, Measure measure) {
        return new Bar(measure, Limit.AT_MOST, percent);
    }

    /** Shown, and nothing promised. */
    public static Bar none(Measure measure) {
        return new Bar(measure, Limit.NONE, 0);
    }

    boolean isMet(double share) {
        return switch (limit) {
            case AT_LEAST -> share >= percent;
            case AT_MOST -> share <= percent;
            case NONE -> true;
        };
    }

    /** For a table. */
    String show() {
        return switch (limit) {
            case AT_LEAST -> String.format(Locale.ROOT, ">= %s %%", trimmed());
            case AT_MOST -> String.format(Locale.ROOT, "<= %s %%", trimmed());
            case NONE -> "";
        };
    }

    private String trimmed() {
        return percent == Math.rint(percent) ? Integer.toString((int) percent) : Double.toString(percent);
    }
}
