package io.spatialflow.benchmarks.score;

import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often an answer is right, by the confidence it was given with and by the faults it names. Not for several threads. */
public final class Calibration {

    private static final double RIGHT_METERS = 100;

    private record Bucket(String title, double from) {}

    /** Best first; the first that an answer reaches counts it. */
    private static final List<Bucket> BUCKETS = List.of(
            new Bucket("0.95 and more", 0.95),
            new Bucket("0.90 to 0.95", 0.9),
            new Bucket("0.80 to 0.90", 0.8),
            new Bucket("0.70 to 0.80", 0.7),
            new Bucket("below 0.70", 0));

    /** Confidences are sums of costs: 1 - 0.05 must reach 0.95. */
    private static final double ROUNDING = 1e-9;

    private static final class Count {
        int answers;
        int right;
    }

    private final Map<String, Count> buckets = new TreeMap<>();
    private final Map<String, Count> faults = new TreeMap<>();
    private final Count faultless = new Count();

    /** Counts the answer if it is one that a fence would be made of. */
    public void add(Judged answer) {
        answer.placed().ifPresent(candidate -> add(candidate, answer.isWithin(RIGHT_METERS)));
    }

    private void add(Candidate candidate, boolean isRight) {
        count(buckets.computeIfAbsent(bucket(candidate.confidence()), title -> new Count()), isRight);
        for (Fault fault : candidate.faults()) {
            count(faults.computeIfAbsent(fault.name(), name -> new Count()), isRight);
        }
        if (candidate.faults().isEmpty()) {
            count(faultless, isRight);
        }
    }

    private static void count(Count count, boolean isRight) {
        count.answers++;
        count.right += isRight ? 1 : 0;
    }

    private static String bucket(double confidence) {
        return BUCKETS.stream()
                .filter(bucket -> confidence >= bucket.from - ROUNDING)
                .findFirst()
                .orElseThrow()
                .title;
    }

    /** Two Markdown tables. */
    public String tables() {
        StringBuilder tables = new StringBuilder(head("confidence"));
        for (Bucket bucket : BUCKETS) {
            tables.append(row(bucket.title, buckets.getOrDefault(bucket.title, new Count())));
        }
        tables.append('\n').append(head("fault")).append(row("none", faultless));
        faults.forEach((name, count) -> tables.append(row("`" + name + "`", count)));
        return tables.toString();
    }

    private static String head(String first) {
        return "| " + first + " | answers | right within 100 m | wrong |\n|---|---:|---:|---:|\n";
    }

    private static String row(String name, Count count) {
        String share =
                count.answers == 0 ? "" : String.format(Locale.ROOT, "%.2f %%", 100.0 * count.right / count.answers);
        return String.format(
                Locale.ROOT, "| %s | %,d | %s | %,d |%n", name, count.answers, share, count.answers - count.right);
    }
}
