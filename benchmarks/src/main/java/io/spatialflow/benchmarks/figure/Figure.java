package io.spatialflow.benchmarks.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the report: less is better.
 *
 * @param bar the median has to stay under it; null if nothing was promised
 */
public record Figure(
        String name, String unit, Series series, @Nullable Double bar) {

    public static final String TABLE_HEAD = """
            | figure | runs | median | p90 | min | max | bar | median / bar | |
            |---|---:|---:|---:|---:|---:|---:|---:|---|
            """;

    /** As a row of a Markdown table. */
    public String row() {
        return String.format(
                "| %s | %d | **%s** | %s | %s | %s | %s | %s | %s |\n",
                name,
                series.size(),
                show(series.median()),
                show(series.percentile(90)),
                show(series.min()),
                show(series.max()),
                bar == null ? "" : "< " + String.format(Locale.ROOT, "%.0f %s", bar, unit),
                bar == null ? "" : String.format(Locale.ROOT, "%.2f", series.median() / bar),
                bar == null ? "" : isMet() ? "met" : "**missed**");
    }

    /** Whether the median keeps what was promised; true if nothing was. */
    public boolean isMet() {
        return bar == null || series.median() < bar;
    }

    private String show(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f %s" : "%.0f %s", value, unit);
    }
}
