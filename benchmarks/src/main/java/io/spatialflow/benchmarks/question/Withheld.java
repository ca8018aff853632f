package io.spatialflow.benchmarks.question;

import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A set of points parted in two: those that are loaded, and houses that are left out to be asked for. A house is left out
 * with all its flats and every other row of the same number and street around it, or its own twin would answer.
 */
public record Withheld(List<AddressPoint> loaded, List<AddressPoint> asked) {

    private static final Length TWIN = Length.ofMeters(300);

    /** @param share of the houses that are left out, 0..1 */
    public static Withheld of(List<AddressPoint> points, double share, long seed) {
        Random random = new Random(seed);
        Map<String, List<Point>> left = new HashMap<>();
        Set<String> decided = new HashSet<>();
        for (AddressPoint point : points) {
            Parts parts = Parts.of(point).withUnit("");
            if (decided.add(parts.key()) && random.nextDouble() < share) {
                left.computeIfAbsent(door(point), door -> new ArrayList<>(1)).add(point.point());
            }
        }
        List<AddressPoint> loaded = new ArrayList<>();
        List<AddressPoint> asked = new ArrayList<>();
        for (AddressPoint point : points) {
            boolean isLeft = left.getOrDefault(door(point), List.of()).stream()
                    .anyMatch(other -> other.distanceTo(point.point()).compareTo(TWIN) <= 0);
            (isLeft ? asked : loaded).add(point);
        }
        return new Withheld(List.copyOf(loaded), List.copyOf(asked));
    }

    /** Number and street without the place and, as one house may stand in the data with and without them, type and directions. */
    private static String door(AddressPoint point) {
        String number = point.number().strip().toLowerCase(Locale.ROOT);
        return number + "|" + StreetWords.bare(point.street());
    }

    /**
     * Asks for the points that are left out, by their clean text. Where a house of that number and street is loaded for the
     * same ZIP or the same city, which may be what the text means, the text is not decidable.
     */
    public List<Question> questions(int most) {
        Meanings among = Meanings.exact(asked);
        Meanings inCity = new Meanings(loaded, parts -> parts.withUnit("").withZip(""));
        Meanings inZip = new Meanings(loaded, parts -> parts.withUnit("").withCity(""));
        return asked.stream()
                .limit(most)
                .map(point -> {
                    Parts parts = Parts.of(point);
                    boolean isDecidable = among.leaveNoChoiceBut(point.point(), parts)
                            && inCity.of(parts).isEmpty()
                            && (parts.zip().isEmpty() || inZip.of(parts).isEmpty());
                    return new Question(parts.withUnit("").text(), among.of(parts), isDecidable);
                })
                .toList();
    }
}
