package io.spatialflow.benchmarks.question;

import io.spatialflow.geocoder.index.AddressPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Texts that no loaded house answers: made from loaded ones by a change that leaves nobody at home. */
public final class AbsentQuestions {

    private static final List<String> BOXES =
            List.of("PO Box %d", "P.O. Box %d", "POB %d", "Post Office Box %d", "BOX %d");
    private static final List<String> OTHER_STATES = List.of("TX", "FL", "WA", "GA", "CO", "Minnesota");
    private static final int BEYOND_ALL = 5_000;

    private final List<AddressPoint> loaded;
    private final List<AddressPoint> sample;
    private final long seed;

    /** @param sample the points to change, most of them */
    public AbsentQuestions(List<AddressPoint> loaded, List<AddressPoint> sample, long seed) {
        this.loaded = loaded;
        this.sample = sample;
        this.seed = seed;
    }

    /** Far beyond the last house that any street of the name has, in any town. */
    public List<Question> numbersOutOfRange() {
        Map<String, Integer> largest = new HashMap<>();
        for (AddressPoint point : loaded) {
            largest.merge(StreetWords.canonical(point.street()), digits(point.number()), Math::max);
        }
        return each((parts, random) -> parts.withNumber(
                        Integer.toString(largest.getOrDefault(StreetWords.canonical(parts.street()), 0)
                                + BEYOND_ALL
                                + random.nextInt(999)))
                .text());
    }

    /** Names that no street has, with the type of one that exists. */
    public List<Question> unknownStreets() {
        List<String> names = InventedStreets.unlike(loaded, seed);
        return each((parts, random) -> parts.withStreet(
                        InventedStreets.inPlaceOf(parts.street(), names.get(random.nextInt(names.size()))))
                .text());
    }

    public List<Question> wrongStates(boolean zipKept) {
        return each((parts, random) -> {
            Parts moved = parts.withState(OTHER_STATES.get(random.nextInt(OTHER_STATES.size())));
            return (zipKept ? moved : moved.withZip("")).text();
        });
    }

    public List<Question> postBoxes() {
        return each((parts, random) -> {
            String box = String.format(BOXES.get(random.nextInt(BOXES.size())), 1 + random.nextInt(9_999));
            return box + ", " + parts.city() + ", " + (parts.state() + " " + parts.zip()).strip();
        });
    }

    public List<Question> placesOnly() {
        return each((parts, random) -> {
            String end = parts.city() + ", " + (parts.state() + " " + parts.zip()).strip();
            return switch (random.nextInt(4)) {
                case 0 -> end;
                case 1 -> parts.city() + " " + parts.state();
                case 2 -> parts.zip().isEmpty() ? parts.city() : parts.zip();
                default -> parts.street() + ", " + end;
            };
        });
    }

    /** No addresses at all: what stands in the address column of real lists, and noise. */
    public List<Question> garbage() {
        return each((parts, random) -> Garbage.text(random, parts));
    }

    private interface Change {
        String apply(Parts parts, Random random);
    }

    private List<Question> each(Change change) {
        Random random = new Random(seed);
        List<Question> questions = new ArrayList<>(sample.size());
        for (AddressPoint point : sample) {
            questions.add(Question.ofNowhere(change.apply(Parts.of(point).withUnit(""), random)));
        }
        return questions;
    }

    private static int digits(String number) {
        String digits = number.replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }
}
