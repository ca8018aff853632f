package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.question.Question;
import io.spatialflow.benchmarks.reference.AddressSet;
import io.spatialflow.benchmarks.score.Bar;
import java.io.IOException;
import java.util.List;

/**
 * Questions of one kind, with what is promised of the answers.
 *
 * @param world what is loaded when they are asked
 * @param sets whose addresses they ask for
 */
record Suite(String name, World world, List<AddressSet> sets, List<Bar> bars, Questions questions) {

    /** What a geocoder has loaded. */
    enum World {
        /** Every set, whole. */
        ALL,
        /** Every set without a fifth of its houses. */
        WITHHELD,
        /** Cambridge's street ranges and no point. */
        RANGES,
        /** Vermont with the municipality beside the postal city. */
        TOWNS
    }

    /** Made when they are asked for, not before: all of them together do not fit. */
    interface Questions {
        List<Question> of(AddressSet set) throws IOException;
    }
}
