package io.spatialflow.server.geofence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Text as whoever searches types it: {@code cafe} for {@code Café}, {@code strasse} for {@code STRASSE} and {@code Straße}. */
public final class FoldedText {

    /** Accents, and what is not seen at all. */
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}]+");

    /** Letters that Unicode does not take apart, as people write who do not have them. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ı", "i"),
            Map.entry("ς", "σ"));

    private static final Pattern LETTER = Pattern.compile("[" + String.join("", LETTERS.keySet()) + "]");

    private FoldedText() {}

    /** Small letters without accents. */
    public static String of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return LETTER.matcher(bare).replaceAll(letter -> LETTERS.get(letter.group()));
    }
}
