package io.spatialflow.geocoder.address;

import io.spatialflow.geocoder.address.AddressText.Token;
import java.util.ArrayList;
import java.util.List;

/** Operations on a row of tokens. */
final class Tokens {

    private Tokens() {}

    /** The row without some of its tokens; what follows the gap begins a part of its own. */
    static List<Token> without(List<Token> tokens, int from, int to) {
        List<Token> left = new ArrayList<>(tokens.subList(0, from));
        for (int i = to; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            left.add(i == to && !left.isEmpty() ? new Token(token.text(), true) : token);
        }
        return left;
    }

    static List<String> standard(List<Token> tokens) {
        List<String> words = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            if (token.text().indexOf('-') < 0) {
                words.add(token.standard());
            } else {
                words.addAll(AddressText.standardWords(token.text()));
            }
        }
        return words;
    }

    static String joined(List<Token> tokens) {
        return String.join(" ", standard(tokens));
    }
}
