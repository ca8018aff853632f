package io.spatialflow.benchmarks.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What was checked, and how often it was as it must be. Not for several threads. */
final class Checks {

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    /** Notes a check; a wrong one is shown at once. */
    void expect(String what, Object expected, Object actual) {
        Tally tally = tallies.computeIfAbsent(what, key -> new Tally());
        if (Objects.equals(expected, actual)) {
            tally.right++;
        } else {
            tally.wrong++;
            System.out.println("WRONG: " + what + ": " + actual + " instead of " + expected);
        }
    }

    boolean allRight() {
        return tallies.values().stream().noneMatch(tally -> tally.wrong > 0);
    }

    /** Prints a line for each thing checked. */
    void print() {
        System.out.println();
        tallies.forEach((what, tally) -> System.out.printf(
                "%-6s %s%s%n",
                tally.wrong == 0 ? "ok" : "WRONG",
                what,
                tally.right + tally.wrong == 1 ? "" : " (" + tally.right + " of " + (tally.right + tally.wrong) + ")"));
    }

    private static final class Tally {
        private int right;
        private int wrong;
    }
}
