package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.Interpretation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How an answer came about.
 *
 * @param match the answer
 * @param lines one for each way to read the text, each step that was taken, and each house that it came upon with its faults
 *     and what they cost; for people, in no format that a program should rely on
 */
public record Explanation(Match match, List<String> lines) {

    /** Some texts lead to hundreds of houses. */
    private static final int MOST_HITS = 20;

    public Explanation {
        lines = List.copyOf(lines);
    }

    /** Writes down what it is told. */
    static final class Writer implements Trace {

        private final List<String> lines = new ArrayList<>();

        void say(String line) {
            lines.add(line);
        }

        Explanation of(Match match) {
            return new Explanation(match, lines);
        }

        @Override
        public void read(List<Interpretation> interpretations) {
            for (Interpretation one : interpretations) {
                lines.add("reading    " + describe(one));
            }
        }

        private static String describe(Interpretation one) {
            String remarks = one.remarks().isEmpty()
                    ? ""
                    : one.remarks().stream()
                            .sorted()
                            .map(remark -> remark.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ", " (", ")"));
            return String.format(
                    Locale.ROOT,
                    "number=%s street=\"%s\" unit=\"%s\" city=\"%s\"%s state=%s zip=%s doubt=%d%s",
                    one.number().display(),
                    one.street().text(),
                    one.unit(),
                    one.city(),
                    one.cityMarked() ? " (marked)" : "",
                    one.state(),
                    one.zip(),
                    one.doubt(),
                    remarks);
        }

        @Override
        public void took(Step step, List<Hit> hits, boolean streetKnown) {
            String outcome =
                    hits.isEmpty() ? streetKnown ? "street known, number not" : "nothing" : hits.size() + " found";
            lines.add("step       " + step.label() + ": " + outcome);
            hits.stream().limit(MOST_HITS).forEach(hit -> lines.add("  " + describe(hit.candidate())));
        }

        private static String describe(Candidate candidate) {
            String faults = candidate.faults().stream()
                    .map(fault -> String.format(Locale.ROOT, " -%.2f %s", fault.cost(), fault.name()))
                    .collect(Collectors.joining());
            return String.format(
                    Locale.ROOT,
                    "%.2f %s  %s  [%s]%s",
                    candidate.confidence(),
                    candidate.level().name().toLowerCase(Locale.ROOT),
                    candidate.normalized(),
                    candidate.provenance().gazetteer(),
                    faults);
        }
    }
}
