package io.spatialflow.server.bulk;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows Windows-1256, which Mozilla's detector does not. Its letters alone say little: read in it, most of what is Cyrillic,
 * Chinese or Japanese has some of them too. But Arabic words have neither signs nor letters of the West in their middle, end
 * with what only ends words, and are full of alef, lam and a few others.
 */
final class ArabicLetters {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}[\\p{IsArabic}\\p{M}\u0640]*");

    /** It ends a word. */
    private static final Pattern TEH_INSIDE = Pattern.compile("ة\\p{IsArabic}");

    /** What may stand beside words: their punctuation, and marks that say which way to write. */
    private static final Set<Character> MARKS = Set.of(
            '،', '؛', '؟', '\u0640', '\u200C', '\u200D', '\u200E', '\u200F', '\u00A0', '«', '»', '“', '”', '‘', '’',
            '–', '—', '…', '•', '°', '©', '®', '™', '·');

    private static final String FREQUENT = "لمنويه";

    /** Less than so many letters are there by chance. */
    private static final int ENOUGH = 8;

    /** Of ten letters of a text one or two are an alef; in other scripts what reads as one is rare. */
    private static final double ALEFS = 0.06;

    private static final double FREQUENTS = 0.15;

    private static final double BOTH = 0.35;

    private static final double MISFITS = 0.04;

    private ArabicLetters() {}

    /** Whether they are what bytes in Windows-1256 spell. */
    static boolean areIn(byte[] bytes) {
        String text = TextEncoding.WINDOWS_1256.decode(bytes);
        StringBuilder arabic = new StringBuilder();
        int misfits = strangers(text);
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            boolean isArabic = ARABIC.matcher(word).matches();
            boolean isMixed = !isArabic && word.codePoints().anyMatch(ArabicLetters::isArabic);
            misfits += isMixed || TEH_INSIDE.matcher(word).find() ? word.length() : 0;
            arabic.append(isArabic ? word : "");
        }
        int letters = arabic.length();
        long alefs = arabic.chars().filter(c -> c == 'ا').count();
        long frequents = arabic.chars().filter(c -> FREQUENT.indexOf(c) >= 0).count();
        return letters >= ENOUGH
                && misfits <= letters * MISFITS
                && alefs >= letters * ALEFS
                && frequents >= letters * FREQUENTS
                && alefs + frequents >= letters * BOTH;
    }

    /** Signs beyond ASCII that a list in Arabic has no use for. */
    private static int strangers(String text) {
        return (int) text.chars()
                .filter(c -> c > 0x7F && !Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK)
                .filter(c -> !MARKS.contains((char) c))
                .count();
    }

    private static boolean isArabic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
    }
}
