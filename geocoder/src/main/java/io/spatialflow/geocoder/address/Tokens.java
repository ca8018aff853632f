package io.spatialflow.geocoder.address;

import io.spatialflow.geocoder.address.AddressText.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Operations on a row of tokens. */
final class Tokens {

    private static final Pattern DASH = Pattern.compile("-");

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

    /** The words in standard form; in a name, unlike in a number, a dash parts two words. */
    static List<String> standard(List<Token> tokens) {
        List<String> words = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            String text = token.text();
            if (text.indexOf('-') >= 0) {
                for (String part : DASH.split(text)) {
                    words.add(Words.standard(part));
                }
            } else if (!text.equals("#")) {
                words.add(token.standard());
            }
        }
        return words;
    }

    static String joined(List<Token> tokens) {
        return tokens.isEmpty() ? "" : String.join(" ", standard(tokens));
    }
}
