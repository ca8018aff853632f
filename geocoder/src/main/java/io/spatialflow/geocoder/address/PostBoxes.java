package io.spatialflow.geocoder.address;

import io.spatialflow.geocoder.address.AddressText.Token;
import java.util.List;
import java.util.Set;

/** Finds post office boxes and the boxes of rural routes, and takes them out. */
final class PostBoxes {

    private static final Set<String> BOX = Set.of("box", "bx");
    private static final Set<String> GLUED = Set.of("pobox", "pob");
    private static final Set<String> CARRIER = Set.of("rr", "hc", "rfd", "rd");

    private PostBoxes() {}

    /** The same tokens if there is no box among them. */
    static List<Token> removedFrom(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            int end = endOfBox(tokens, i);
            if (end > i) {
                return Tokens.without(tokens, i, end);
            }
        }
        return tokens;
    }

    private static int endOfBox(List<Token> tokens, int at) {
        int box = at + prefix(tokens, at);
        if (box >= tokens.size()) {
            return at;
        }
        String word = tokens.get(box).text();
        boolean named = box > at && BOX.contains(word) || GLUED.contains(word);
        boolean alone =
                box == at && word.equals("box") && (at == 0 || tokens.get(at).opens());
        boolean valued = box + 1 < tokens.size() && tokens.get(box + 1).hasDigit();
        if (named && !valued) {
            return box + 1;
        }
        return (named || alone) && valued ? box + 2 : at;
    }

    /** How many words that announce a box stand there: "po", "p o", "post office", "rr 2". */
    private static int prefix(List<Token> tokens, int at) {
        String first = tokens.get(at).text();
        if (first.equals("po")) {
            return 1;
        }
        if (at + 1 >= tokens.size()) {
            return 0;
        }
        Token second = tokens.get(at + 1);
        boolean spelled = first.equals("p") && second.text().equals("o")
                || first.equals("post") && second.text().equals("office");
        return spelled || CARRIER.contains(first) && second.hasDigit() ? 2 : 0;
    }
}
