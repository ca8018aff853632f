package io.spatialflow.geocoder.address;

import io.spatialflow.geocoder.address.AddressText.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One way to read the end of an address that somebody is still typing.
 *
 * @param towns what the town's name may begin with; empty if none was typed
 * @param states codes of the states that it may lie in; empty for any
 * @param postcode what its ZIP begins with; empty for any
 */
public record TypedPlace(List<NamePrefix> towns, Set<String> states, String postcode) {

    private static final int POSTCODE_DIGITS = 5;

    public TypedPlace {
        towns = List.copyOf(towns);
        states = Set.copyOf(states);
    }

    /** Every way to read it: as a town, as a town and the beginning of a state, each with or without a ZIP. */
    static List<TypedPlace> readings(List<Token> tokens, boolean isOpen) {
        String last = tokens.getLast().text();
        boolean isPostcode = Characters.areDigits(last) && last.length() <= POSTCODE_DIGITS;
        List<TypedPlace> readings = new ArrayList<>();
        if (!isPostcode) {
            add(tokens, isOpen, "", readings);
        } else if (tokens.size() > 1) {
            add(tokens.subList(0, tokens.size() - 1), false, last, readings);
        } else {
            readings.add(new TypedPlace(List.of(), Set.of(), last));
        }
        return readings;
    }

    private static void add(List<Token> words, boolean isOpen, String postcode, List<TypedPlace> readings) {
        readings.add(new TypedPlace(TypedAddress.prefixes(words, isOpen, false), Set.of(), postcode));
        for (int count = 1; count <= Math.min(States.LONGEST_NAME, words.size()); count++) {
            int at = words.size() - count;
            Set<String> states = states(words.subList(at, words.size()), isOpen);
            if (!states.isEmpty()) {
                List<NamePrefix> towns = TypedAddress.prefixes(words.subList(0, at), false, false);
                readings.add(new TypedPlace(towns, states, postcode));
            }
        }
    }

    /** A code that is complete is that state and no other. */
    private static Set<String> states(List<Token> words, boolean isOpen) {
        String text = Tokens.joined(words);
        String raw = words.getLast().text();
        if (words.size() == 1 && States.isCode(raw)) {
            return Set.of(raw);
        }
        String code = States.codeOfName(text);
        if (code != null || !isOpen) {
            return code == null ? Set.of() : Set.of(code);
        }
        String before = Tokens.joined(words.subList(0, words.size() - 1));
        return States.beginning((before + ' ' + raw).strip());
    }
}
