package io.spatialflow.geocoder.address;

import io.spatialflow.geocoder.address.AddressText.Token;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts text into {@link Token}s. */
final class Tokenizer {

    /** Compatibility decomposition would glue "12½" into "121/2". */
    private static final Map<Integer, String> FRACTIONS =
            Map.of((int) '½', " 1/2 ", (int) '¼', " 1/4 ", (int) '¾', " 3/4 ", (int) '⅓', " 1/3 ", (int) '⅔', " 2/3 ");

    /** People set a range of house numbers as "12 - 14"; elsewhere a dash with spaces around it parts two lines. */
    private static final Pattern SPACED_RANGE = Pattern.compile("(\\d) +- +(\\d)");

    private static final Pattern SPACED_DASH = Pattern.compile("(?:^| )-+(?: |$)");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean opens;

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String raw) {
        if (raw.length() > AddressText.LONGEST || isDamaged(raw)) {
            return List.of();
        }
        List<Token> tokens = new Tokenizer(folded(raw)).cut();
        boolean says = tokens.stream().anyMatch(token -> !token.text().equals("#"));
        return says ? tokens : List.of();
    }

    private static boolean isDamaged(String raw) {
        if (Characters.areAscii(raw)) {
            return raw.indexOf(0) >= 0;
        }
        return raw.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private static String folded(String raw) {
        String lower = raw.toLowerCase(Locale.ROOT);
        if (!Characters.areAscii(lower)) {
            lower = unaccented(lower);
        }
        if (lower.indexOf('-') >= 0) {
            Matcher range = SPACED_RANGE.matcher(lower);
            lower = SPACED_DASH.matcher(range.replaceAll("$1-$2")).replaceAll(" , ");
        }
        return lower;
    }

    private static String unaccented(String text) {
        StringBuilder spelled = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            String fraction = FRACTIONS.get(c);
            if (fraction != null) {
                spelled.append(fraction);
            } else {
                spelled.appendCodePoint(c);
            }
        });
        StringBuilder plain = new StringBuilder(spelled.length());
        Normalizer.normalize(spelled, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.NON_SPACING_MARK,
                        Character.ENCLOSING_MARK,
                        Character.COMBINING_SPACING_MARK,
                        Character.FORMAT -> {}
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> plain.append('\n');
                case Character.DASH_PUNCTUATION -> plain.append('-');
                default -> plain.appendCodePoint(c);
            }
        });
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private List<Token> cut() {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            take(c, i);
            i += Character.charCount(c);
        }
        finishWord();
        return tokens;
    }

    private void take(int c, int at) {
        if (Character.isLetterOrDigit(c)) {
            word.appendCodePoint(c);
            return;
        }
        switch (c) {
            case '\'', '’', '‘', '`', '´', 'ʼ' -> {}
            case '.' -> dot(at);
            case '-' -> joinOrFinish('-', isDigit(at - 1) && isWord(at + 1) || word.length() == 1 && isDigit(at + 1));
            case '/' -> joinOrFinish('/', isDigit(at - 1) && isDigit(at + 1));
            case ',', ';', '\n', '\r', '\t', '|' -> {
                finishWord();
                opens = true;
            }
            case '#', '&' -> {
                finishWord();
                word.append(c == '#' ? "#" : "and");
                finishWord();
            }
            default -> {
                if (!Character.isISOControl(c)) {
                    finishWord();
                }
            }
        }
    }

    /** "U.S." and "P.O." are one word each, "St.Albans" and "12.5" are two. */
    private void dot(int at) {
        boolean initial = !isWord(at + 1) || !isWord(at + 2) && !isDigit(at + 1);
        if (!initial) {
            finishWord();
        }
    }

    private void joinOrFinish(char c, boolean joins) {
        if (joins && !word.isEmpty()) {
            word.append(c);
        } else {
            finishWord();
        }
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && Characters.isDigit(text.charAt(at));
    }

    private boolean isWord(int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private void finishWord() {
        if (!word.isEmpty()) {
            tokens.add(new Token(word.toString(), opens && !tokens.isEmpty()));
            word.setLength(0);
            opens = false;
        }
    }
}
