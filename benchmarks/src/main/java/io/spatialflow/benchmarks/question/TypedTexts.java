package io.spatialflow.benchmarks.question;

import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.match.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/**
 * What stands in an address box after some keystroke: the beginnings of addresses, all lengths alike, a third of them without the
 * number, a quarter without commas.
 *
 * @param known beginnings that go as far into the town as decides it, with the door that was meant
 */
public record TypedTexts(List<String> texts, List<Known> known) {

    private static final int KNOWN_SHARE = 10;
    private static final int LETTERS_OF_A_TOWN = 3;

    /** @param door number and street as the source writes them */
    public record Known(String text, String door) {}

    public static TypedTexts of(List<AddressPoint> points, int count, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>(count);
        List<Known> known = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            AddressPoint point = points.get(random.nextInt(points.size()));
            String door = point.number() + ' ' + point.street();
            String town = point.area().city();
            String whole = (random.nextInt(3) == 0 ? point.street() : door) + ", " + town + ", "
                    + point.area().region() + ' ' + point.area().postcode();
            String text = random.nextInt(4) == 0 ? whole.replace(",", "") : whole;
            texts.add(text.substring(0, 1 + random.nextInt(text.length())).toLowerCase(Locale.ROOT));
            if (i % KNOWN_SHARE == 0 && town.length() > LETTERS_OF_A_TOWN) {
                known.add(new Known(door + ", " + town.substring(0, LETTERS_OF_A_TOWN), door));
            }
        }
        return new TypedTexts(texts, known);
    }

    /** Which share of the known ones is suggested in the first place, at least as to number and street. */
    public double shareFound(Function<String, List<Suggestion>> autocomplete) {
        long found = known.stream()
                .filter(one -> autocomplete.apply(one.text).stream()
                        .limit(1)
                        .anyMatch(first ->
                                first.mainText().replaceFirst(" Unit .*", "").equalsIgnoreCase(one.door)))
                .count();
        return found / (double) known.size();
    }
}
