package io.spatialflow.benchmarks.question;

import io.spatialflow.geocoder.index.AddressPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Questions of several spellings in turn, an equal share of each. */
public final class Mixture {

    private final List<Spelling> spellings;
    private final Random random;

    public Mixture(List<Spelling> spellings, long seed) {
        this.spellings = List.copyOf(spellings);
        this.random = new Random(seed);
    }

    /** One question for each point; a point that cannot be spelt as it is its turn to be is passed over. */
    public List<Question> of(List<AddressPoint> points) {
        List<Question> questions = new ArrayList<>(points.size());
        for (AddressPoint point : points) {
            Spelling spelling = spellings.get(questions.size() % spellings.size());
            Optional<Parts> typed = spelling.type(Parts.of(point), random);
            typed.map(spelling::text)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> questions.add(new Question(text, List.of(point.point()), true)));
        }
        return questions;
    }
}
