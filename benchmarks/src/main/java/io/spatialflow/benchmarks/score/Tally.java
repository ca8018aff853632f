package io.spatialflow.benchmarks.score;

import java.util.EnumMap;
import java.util.Map;

/** How many answers of a kind there were. Not for several threads. */
public final class Tally {

    private int asked;
    private int decidable;
    private final Map<Measure, Integer> ofAll = new EnumMap<>(Measure.class);
    private final Map<Measure, Integer> ofDecidable = new EnumMap<>(Measure.class);

    public void add(Judged answer) {
        asked++;
        boolean isDecidable = answer.question().decidable();
        decidable += isDecidable ? 1 : 0;
        for (Measure measure : Measure.values()) {
            if (measure.counts(answer)) {
                ofAll.merge(measure, 1, Integer::sum);
                if (isDecidable) {
                    ofDecidable.merge(measure, 1, Integer::sum);
                }
            }
        }
    }

    void addAll(Tally other) {
        asked += other.asked;
        decidable += other.decidable;
        other.ofAll.forEach((measure, count) -> ofAll.merge(measure, count, Integer::sum));
        other.ofDecidable.forEach((measure, count) -> ofDecidable.merge(measure, count, Integer::sum));
    }

    public int asked() {
        return asked;
    }

    int decidable() {
        return decidable;
    }

    int count(Measure measure) {
        return ofAll.getOrDefault(measure, 0);
    }

    /** In per cent of everything that was asked. */
    double share(Measure measure) {
        return percent(count(measure), asked);
    }

    /** In per cent of what the data leave no choice about. */
    double shareOfDecidable(Measure measure) {
        return percent(ofDecidable.getOrDefault(measure, 0), decidable);
    }

    private static double percent(int count, int of) {
        return of == 0 ? 0 : 100.0 * count / of;
    }
}
