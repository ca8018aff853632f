package io.spatialflow.geocoder.address;

import io.spatialflow.geocoder.address.AddressText.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to divide what follows the house number.
 *
 * @param street at least one token
 * @param city may be empty
 * @param marked whether the text itself divides there
 * @param skips whether tokens between the two are left out
 * @param doubt 0 for a division that the text makes or leaves open, 1 for one across its commas
 */
record StreetAndCity(List<Token> street, List<Token> city, boolean marked, boolean skips, int doubt) {

    /** Every division there is, but for senseless ones; none of nothing. */
    static List<StreetAndCity> splits(List<Token> tokens) {
        List<Integer> commas = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i).opens()) {
                commas.add(i);
            }
        }
        List<StreetAndCity> splits = new ArrayList<>();
        int doubt = commas.isEmpty() ? 0 : 1;
        if (!commas.isEmpty()) {
            int first = commas.getFirst();
            int last = commas.getLast();
            splits.add(at(tokens, first, first, true, 0));
            if (last > first) {
                splits.add(at(tokens, first, last, true, 0));
            }
        }
        for (int k = tokens.size(); k > 0; k--) {
            if (commas.isEmpty() || k != commas.getFirst()) {
                splits.add(at(tokens, k, k, commas.contains(k), doubt));
            }
        }
        return splits;
    }

    private static StreetAndCity at(List<Token> tokens, int streetEnd, int cityStart, boolean marked, int doubt) {
        return new StreetAndCity(
                tokens.subList(0, streetEnd),
                tokens.subList(cityStart, tokens.size()),
                marked,
                cityStart > streetEnd,
                doubt);
    }
}
