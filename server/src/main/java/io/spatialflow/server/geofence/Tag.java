package io.spatialflow.server.geofence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A label on fences, such as {@code customer:acme}: 1 to 64 letters, digits, spaces and {@code _ - : . /}. Two that
 * differ only in case are the same tag; the workspace shows it as it was first entered.
 *
 * @param name as entered
 */
public record Tag(String name) {

    public static final int MAX_LENGTH = 64;
    public static final int MAX_PER_GEOFENCE = 20;

    private static final Pattern ALLOWED =
            Pattern.compile("[\\p{L}\\p{M}\\p{N} _\\-:./]{1," + MAX_LENGTH + "}", Pattern.UNICODE_CHARACTER_CLASS);

    /** @throws IllegalArgumentException if the name is not allowed */
    public Tag {
        if (!ALLOWED.matcher(name).matches()) {
            throw new IllegalArgumentException("not a tag");
        }
    }

    /** The tag in a text, without the spaces around it and in Unicode's composed form; empty if it is not allowed. */
    public static Optional<Tag> parse(String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return ALLOWED.matcher(name).matches() ? Optional.of(new Tag(name)) : Optional.empty();
    }

    /** By which the workspace knows it. */
    public String normalizedName() {
        return name.toLowerCase(Locale.ROOT);
    }
}
