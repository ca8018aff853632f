package io.spatialflow.server.account;

import java.util.Optional;

/**
 * What a person or a workspace is called: 1 to 100 characters on one line.
 *
 * @param text without spaces around it
 */
public record DisplayName(String text) {

    public static final int MAX_LENGTH = 100;

    /** @throws IllegalArgumentException if it is empty, too long, or holds anything that is no part of a line of text */
    public DisplayName {
        if (text.isBlank() || text.codePointCount(0, text.length()) > MAX_LENGTH || !isOneLine(text)) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_LENGTH + " characters, on one line");
        }
    }

    public static Optional<DisplayName> parse(String text) {
        try {
            return Optional.of(new DisplayName(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A name made of a longer text, cut where it is too long. */
    public static DisplayName cut(String text) {
        int end = text.offsetByCodePoints(0, Math.min(MAX_LENGTH, text.codePointCount(0, text.length())));
        return new DisplayName(text.substring(0, end).strip());
    }

    /** Whether a text has no line breaks, no other control characters, and no half of a surrogate pair. */
    public static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(DisplayName::breaksTheLine);
    }

    private static boolean breaksTheLine(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
