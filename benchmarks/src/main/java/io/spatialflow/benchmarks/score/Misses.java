package io.spatialflow.benchmarks.score;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Fault;
import io.spatialflow.geocoder.match.Match;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every answer that is not right, a line each, with tabs between the columns. */
public final class Misses {

    /** The fence's radius: what is nearer than this is no miss. */
    private static final double RIGHT_METERS = 100;

    private final Writer out;

    public Misses(Writer out) throws IOException {
        this.out = out;
        out.write("suite\tset\tdecidable\tquery\tlat\tlon\tanswer\tlevel\tconfidence\tmeters\treason\n");
    }

    /** Writes the answer down if it is wrong, lacking, or given where there is none. */
    public void add(String suite, String set, Judged answer) throws IOException {
        boolean isRight = answer.question().isOfNowhere() ? !answer.isPlaced() : answer.isWithin(RIGHT_METERS);
        if (isRight) {
            return;
        }
        Point truth = answer.question().isOfNowhere()
                ? null
                : answer.question().truths().getFirst();
        String columns = String.join(
                "\t",
                suite,
                set,
                answer.question().decidable() ? "yes" : "no",
                flat(answer.question().text()),
                truth == null ? "" : Double.toString(truth.latitude()),
                truth == null ? "" : Double.toString(truth.longitude()),
                told(answer));
        out.write(columns + "\n");
    }

    private static String told(Judged answer) {
        return switch (answer.match()) {
            case Match.Found(Candidate candidate) ->
                candidate(candidate, answer.metersOff(), "found" + faults(candidate));
            case Match.Ambiguous ambiguous ->
                candidate(
                        ambiguous.candidates().getFirst(),
                        Double.POSITIVE_INFINITY,
                        "ambiguous " + ambiguous.candidates().size()
                                + faults(ambiguous.candidates().getFirst()));
            case Match.Unmatched(Match.Reason reason) -> "\t\t\t\t" + reason;
            case Match.Busy busy -> "\t\t\t\tbusy";
        };
    }

    private static String candidate(Candidate candidate, double meters, String reason) {
        String off = Double.isInfinite(meters) ? "" : String.format(Locale.ROOT, "%.0f", meters);
        return String.join(
                "\t",
                flat(candidate.normalized()),
                candidate.level().toString(),
                String.format(Locale.ROOT, "%.2f", candidate.confidence()),
                off,
                reason);
    }

    private static String faults(Candidate candidate) {
        return candidate.faults().stream().map(Fault::name).collect(Collectors.joining(" ", ": ", ""));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s", " ");
    }
}
