package io.spatialflow.benchmarks.question;

import io.spatialflow.geocoder.index.AddressPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What every geocoder that we compare ourselves with has been asked: four kinds of text, as many of each. */
public final class PeerQuestions {

    private PeerQuestions() {}

    /** @return the questions by their kind */
    public static Map<String, List<Question>> of(List<AddressPoint> points, int ofEach, long seed) {
        Random random = new Random(seed);
        List<AddressPoint> shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, random);
        Map<String, List<Question>> questions = new LinkedHashMap<>();
        int from = 0;
        for (String kind : List.of("full", "abbreviated", "with Apt 12B", "two letters transposed")) {
            List<Question> ofKind = new ArrayList<>();
            while (ofKind.size() < ofEach) {
                AddressPoint point = shuffled.get(from++);
                spelt(kind, Parts.of(point), random)
                        .ifPresent(parts -> ofKind.add(new Question(parts.text(), List.of(point.point()), true)));
            }
            questions.put(kind, ofKind);
        }
        return questions;
    }

    private static Optional<Parts> spelt(String kind, Parts parts, Random random) {
        return switch (kind) {
            case "abbreviated" -> StreetWords.flipType(parts.street()).map(parts::withStreet);
            case "with Apt 12B" -> Optional.of(parts.withUnit("Apt 12B"));
            case "two letters transposed" ->
                Typo.TRANSPOSITION.in(parts.street(), random).map(parts::withStreet);
            default -> Optional.of(parts);
        };
    }
}
