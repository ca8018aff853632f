package io.spatialflow.geocoder.address;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text as the words that count: small letters, accents folded, control and format characters gone, punctuation gone
 * but for what it says about where a part begins. Two texts that differ only in such things are equal.
 *
 * @param tokens empty if the text cannot be an address: nothing in it, nothing but marks, damaged, or far too long
 */
public record AddressText(List<Token> tokens) {

    /** In UTF-16 units. The longest real addresses have some 250; what is longer is a document. */
    public static final int LONGEST = 1000;

    /**
     * One word.
     *
     * @param text letters and digits, with a dash or slash inside where it belongs to a number; or "#"
     * @param opens whether a comma, a line end or the like stands before it
     */
    public record Token(String text, boolean opens) {

        String standard() {
            return Words.standard(text);
        }

        boolean hasDigit() {
            for (int i = 0; i < text.length(); i++) {
                if (Characters.isDigit(text.charAt(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    public AddressText {
        tokens = List.copyOf(tokens);
    }

    /** Any text makes an address text. */
    public static AddressText of(String raw) {
        return new AddressText(Tokenizer.tokens(raw));
    }

    /** Words from text that is known to be one part of an address, in standard form. */
    static List<String> standardWords(String part) {
        return Tokens.standard(Tokenizer.tokens(part));
    }

    @Override
    public String toString() {
        return tokens.stream()
                .map(token -> (token.opens ? ", " : " ") + token.text)
                .collect(Collectors.joining());
    }
}
