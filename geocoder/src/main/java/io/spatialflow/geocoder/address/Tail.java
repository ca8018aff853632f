package io.spatialflow.geocoder.address;

import io.spatialflow.geocoder.address.AddressText.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a text may end: country, ZIP and state. "12 Elm Ct" may end in Connecticut or in a court, so there are several.
 *
 * @param end the number of tokens before it
 * @param leavesState whether words that may be a state are left to the town or street before it
 * @param doubt 0 or 1
 */
record Tail(int end, String state, String zip, boolean leavesState, int doubt) {

    private static final Pattern ZIP = Pattern.compile("(\\d{5})(?:-?\\d{4})?");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    /** A spreadsheet turns their "05491" into 5491. */
    private static final Set<String> ZIP_BEGINS_WITH_ZERO = Set.of("ct", "ma", "me", "nh", "nj", "ri", "vt", "pr");

    private static final List<List<String>> COUNTRIES = List.of(
            List.of("united", "states", "of", "america"),
            List.of("united", "states"),
            List.of("usa"),
            List.of("us"),
            List.of("u", "s", "a"),
            List.of("u", "s"));

    /** All that a text may end in, the least doubtful first; never empty. */
    static List<Tail> of(List<Token> tokens) {
        int end = withoutCountry(tokens, tokens.size());
        List<Tail> tails = new ArrayList<>();
        int zipLength = zipLength(tokens, end);
        if (zipLength > 0) {
            int before = end - zipLength;
            addStates(tokens, withoutCountry(tokens, before), zip(tokens, before), tails);
            if (tails.size() == 1) {
                // Five digits at the end with no state before them may be a highway's or a flat's number.
                tails.add(new Tail(end, "", "", false, 1));
            }
            return tails;
        }
        addStates(tokens, end, "", tails);
        return tails;
    }

    /** The end of a text whose state and ZIP stand elsewhere; what is no state or no ZIP is as good as nothing. */
    static Tail ofFields(int end, String state, String zip) {
        String code = States.code(state);
        String five = Tokenizer.tokens(zip).stream()
                .map(Token::text)
                .filter(text ->
                        ZIP.matcher(text).matches() || FOUR_DIGITS.matcher(text).matches())
                .findFirst()
                .orElse("");
        return new Tail(end, code == null ? "" : code, five.isEmpty() ? "" : five(five), false, 0);
    }

    private static void addStates(List<Token> tokens, int end, String zip, List<Tail> tails) {
        int words = stateLength(tokens, end);
        if (words > 0) {
            String state = stateOf(tokens, end - words, end);
            int before = end - words;
            int zipLength = zip.isEmpty() ? zipLength(tokens, before) : 0;
            String foundZip = zipLength > 0 ? zip(tokens, before - zipLength) : zip;
            tails.add(new Tail(before - zipLength, state, foundZip, false, 0));
            boolean name = words > 1 || tokens.get(before).text().length() > 2;
            // A name as well as a code may belong to what stands before; "New York" is a town too.
            tails.add(new Tail(end, "", zip, true, name ? 0 : 1));
        } else {
            tails.add(new Tail(end, "", zip, false, 0));
        }
    }

    private static int withoutCountry(List<Token> tokens, int end) {
        for (List<String> country : COUNTRIES) {
            int start = end - country.size();
            if (start > 0 && endWith(tokens, start, country)) {
                return start;
            }
        }
        return end;
    }

    private static boolean endWith(List<Token> tokens, int start, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.get(start + i).text().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static int zipLength(List<Token> tokens, int end) {
        if (end < 1) {
            return 0;
        }
        String last = tokens.get(end - 1).text();
        if (!Characters.startsWithDigit(last)) {
            return 0;
        }
        if (ZIP.matcher(last).matches()) {
            return 1;
        }
        if (end < 2 || !FOUR_DIGITS.matcher(last).matches()) {
            return 0;
        }
        String before = tokens.get(end - 2).text();
        if (before.length() == 5 && ZIP.matcher(before).matches() && end > 2) {
            return 2;
        }
        int state = stateLength(tokens, end - 1);
        return state > 0 && ZIP_BEGINS_WITH_ZERO.contains(stateOf(tokens, end - 1 - state, end - 1)) ? 1 : 0;
    }

    private static String zip(List<Token> tokens, int at) {
        return five(tokens.get(at).text());
    }

    private static String five(String text) {
        return text.length() == 4 ? "0" + text : text.substring(0, 5);
    }

    private static int stateLength(List<Token> tokens, int end) {
        if (end == 0 || !States.mayEndIn(tokens.get(end - 1).standard())) {
            return 0;
        }
        for (int words = Math.min(States.LONGEST_NAME, end); words > 0; words--) {
            if (!stateOf(tokens, end - words, end).isEmpty()) {
                return words;
            }
        }
        return 0;
    }

    private static String stateOf(List<Token> tokens, int from, int to) {
        if (to - from == 1 && States.isCode(tokens.get(from).text())) {
            return tokens.get(from).text();
        }
        String code = States.codeOfName(Tokens.joined(tokens.subList(from, to)));
        return code == null ? "" : code;
    }
}
