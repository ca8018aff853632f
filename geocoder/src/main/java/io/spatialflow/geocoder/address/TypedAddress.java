package io.spatialflow.geocoder.address;

import io.spatialflow.geocoder.address.AddressText.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to read an address that somebody is still typing: its last word may go on.
 *
 * @param number the house number, null if there is none yet
 * @param street what the street's name may begin with; empty if it is all a place
 * @param place where it is; null if that has not been typed yet
 */
public record TypedAddress(
        @Nullable HouseNumber number,
        List<NamePrefix> street,
        @Nullable TypedPlace place) {

    /** Behind so many words nobody is still looking at suggestions. */
    private static final int MOST_WORDS = 12;

    public TypedAddress {
        street = List.copyOf(street);
    }

    /**
     * Every way to read what has been typed, those with a house number first, then those with the longest street.
     *
     * @param typed any text; of one that cannot be an address there is no way to read it
     */
    public static List<TypedAddress> readings(String typed) {
        List<Token> tokens = Tokenizer.tokens(typed).stream()
                .filter(token -> !token.text().equals("#"))
                .toList();
        List<TypedAddress> readings = new ArrayList<>();
        if (tokens.isEmpty() || tokens.size() > MOST_WORDS) {
            return readings;
        }
        boolean isOpen = Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
        number(tokens).ifPresent(number -> {
            List<Token> rest = tokens.subList(number.words(), tokens.size());
            addSplits(number.number(), rest, isOpen, readings);
        });
        addSplits(null, tokens, isOpen, readings);
        TypedPlace.readings(tokens, isOpen).forEach(place -> readings.add(new TypedAddress(null, List.of(), place)));
        return readings;
    }

    private record Number(HouseNumber number, int words) {}

    /** A number only counts once something follows it: until then it may go on. */
    private static Optional<Number> number(List<Token> tokens) {
        String first = tokens.getFirst().text();
        if (tokens.size() > 2) {
            HouseNumber both = HouseNumber.parse(first + ' ' + tokens.get(1).text());
            if (both != null && both.rest().matches("[1-7]/.+|[nsew].*[nsew].+")) {
                return Optional.of(new Number(both, 2));
            }
        }
        HouseNumber number = tokens.size() > 1 && tokens.getFirst().hasDigit() ? HouseNumber.parse(first) : null;
        return Optional.ofNullable(number).map(found -> new Number(found, 1));
    }

    private static void addSplits(
            @Nullable HouseNumber number, List<Token> words, boolean isOpen, List<TypedAddress> readings) {
        int marked = firstOpening(words);
        if (marked < 0) {
            readings.add(new TypedAddress(number, prefixes(words, isOpen, true), null));
        }
        for (int end = marked < 0 ? words.size() - 1 : marked; end > 0; end--) {
            List<NamePrefix> street = prefixes(words.subList(0, end), false, true);
            TypedPlace.readings(words.subList(end, words.size()), isOpen)
                    .forEach(place -> readings.add(new TypedAddress(number, street, place)));
            if (marked > 0) {
                return;
            }
        }
    }

    private static int firstOpening(List<Token> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).opens()) {
                return i;
            }
        }
        return -1;
    }

    /** What a name may begin with whose last word may go on, as "nor" may become "north" and so "n". */
    static List<NamePrefix> prefixes(List<Token> tokens, boolean isOpen, boolean isStreet) {
        List<String> words = Tokens.standard(tokens);
        if (words.isEmpty()) {
            return List.of();
        }
        if (!isOpen) {
            return List.of(new NamePrefix(text(words, isStreet), true, false));
        }
        List<String> before = words.subList(0, words.size() - 1);
        String typed = tokens.getLast().text();
        String last = typed.substring(typed.lastIndexOf('-') + 1);
        Set<NamePrefix> prefixes = new LinkedHashSet<>();
        prefixes.add(new NamePrefix(text(with(before, last), isStreet), false, false));
        String complete = Words.standard(last);
        for (String standard : Words.continued(last)) {
            boolean isGuess = !standard.equals(complete);
            prefixes.add(new NamePrefix(text(with(before, standard), isStreet), true, isGuess));
        }
        return List.copyOf(prefixes);
    }

    private static List<String> with(List<String> before, String last) {
        List<String> words = new ArrayList<>(before);
        words.add(last);
        return words;
    }

    private static String text(List<String> words, boolean isStreet) {
        return isStreet ? StreetName.of(words).text() : String.join(" ", words);
    }
}
