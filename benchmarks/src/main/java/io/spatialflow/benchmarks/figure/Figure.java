package io.spatialflow.benchmarks.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the report.
 *
 * @param bar the median has to stay under it, or reach it if it is a rate; null if nothing was promised
 * @param isRate whether more is better; else less is
 */
public record Figure(
        String name, String unit, Series series, @Nullable Double bar, boolean isRate) {

    public static final String TABLE_HEAD = """
            | figure | runs | median | p90 | min | max | bar | median / bar | |
            |---|---:|---:|---:|---:|---:|---:|---:|---|
            """;

    /** Less is better. */
    public Figure(String name, String unit, Series series, @Nullable Double bar) {
        this(name, unit, series, bar, false);
    }

    /** More is better. */
    public static Figure rate(String name, String unit, Series series, @Nullable Double bar) {
        return new Figure(name, unit, series, bar, true);
    }

    /** As a row of a Markdown table. Under p90 stands what nine of ten runs kept to: of rates the tenth percentile. */
    public String row() {
        return String.format(
                "| %s | %d | **%s** | %s | %s | %s | %s | %s | %s |\n",
                name,
                series.size(),
                show(series.median()),
                show(series.percentile(isRate ? 10 : 90)),
                show(series.min()),
                show(series.max()),
                bar == null ? "" : (isRate ? ">= " : "< ") + String.format(Locale.ROOT, "%,.0f %s", bar, unit),
                bar == null ? "" : String.format(Locale.ROOT, "%.2f", series.median() / bar),
                bar == null ? "" : isMet() ? "met" : "**missed**");
    }

    /** Whether the median keeps what was promised; true if nothing was. */
    public boolean isMet() {
        return bar == null || (isRate ? series.median() >= bar : series.median() < bar);
    }

    private String show(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f %s" : "%,.0f %s", value, unit)
                .strip();
    }
}
