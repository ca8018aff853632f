package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.question.Mixture;
import io.spatialflow.benchmarks.question.Question;
import io.spatialflow.benchmarks.question.Spelling;
import io.spatialflow.benchmarks.reference.SyntheticCountry;
import io.spatialflow.geocoder.index.AddressPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Questions about addresses all over the invented country: as they stand in the data, and as people write them. */
record CountryQuestions(List<Question> exact, List<Question> mixed) {

    /** A quarter each. */
    private static final List<Spelling> AS_PEOPLE_WRITE =
            List.of(Spelling.TYPO, Spelling.SUFFIX_FLIPPED, Spelling.UNIT_AFTER, Spelling.ZIP_MISSING);

    /** @param most about how many of each kind */
    static CountryQuestions of(int rows, int most, long seed) {
        int every = Math.max(1, rows / most);
        List<AddressPoint> points = new ArrayList<>();
        int[] row = {0};
        SyntheticCountry.forEach(rows, seed, point -> {
            if (row[0]++ % every == 0) {
                points.add(point);
            }
        });
        Collections.shuffle(points, new Random(seed));
        return new CountryQuestions(
                new Mixture(List.of(Spelling.CLEAN), seed).of(points), new Mixture(AS_PEOPLE_WRITE, seed).of(points));
    }
}
