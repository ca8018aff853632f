package io.spatialflow.benchmarks.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The same thing measured several times. Not for several threads. */
public final class Series {

    private final List<Double> values = new ArrayList<>();

    public static Series of(double... values) {
        Series series = new Series();
        for (double value : values) {
            series.add(value);
        }
        return series;
    }

    public void add(double value) {
        values.add(value);
    }

    public int size() {
        return values.size();
    }

    /** The one measured most recently. */
    public double last() {
        return values.getLast();
    }

    public double min() {
        return Collections.min(values);
    }

    public double max() {
        return Collections.max(values);
    }

    /** The value in the middle; of an even number the mean of the two there. */
    public double median() {
        List<Double> sorted = sorted();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The smallest value that so many per cent of all do not exceed. */
    public double percentile(int percent) {
        List<Double> sorted = sorted();
        return sorted.get(Math.max(0, Math.ceilDiv(percent * sorted.size(), 100) - 1));
    }

    private List<Double> sorted() {
        if (values.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        return values.stream().sorted().toList();
    }
}
