package io.spatialflow.server.ground;

import io.spatialflow.geocoder.address.Capitals;

/** A name as it stands on a map, whatever a source put into it: one line, no longer than a map bears, and nothing unseen. */
final class MapName {

    private static final int LONGEST = 40;

    /** Behind the letter they belong to; text that piles up more is no name. */
    private static final int MOST_MARKS = 2;

    private MapName() {}

    /** May be empty. */
    static String of(String raw) {
        StringBuilder text = new StringBuilder();
        int length = 0;
        int marks = 0;
        for (int at = 0; at < raw.length() && length <= LONGEST; ) {
            int character = raw.codePointAt(at);
            at += Character.charCount(character);
            boolean isMark = Character.getType(character) == Character.NON_SPACING_MARK
                    || Character.getType(character) == Character.ENCLOSING_MARK;
            marks = isMark ? marks + 1 : 0;
            boolean isSpace = Character.isWhitespace(character) || Character.isSpaceChar(character);
            boolean follows = !text.isEmpty() && text.charAt(text.length() - 1) != ' ';
            if (isSpace && follows) {
                text.append(' ');
                length++;
            } else if (!isSpace && isSeen(character) && marks <= MOST_MARKS) {
                text.appendCodePoint(character);
                length++;
            }
        }
        String name = text.toString().strip();
        if (length <= LONGEST) {
            return Capitals.calm(name);
        }
        return Capitals.calm(name.substring(0, name.offsetByCodePoints(0, LONGEST - 1))
                        .strip()) + "…";
    }

    /** Not controls, not the marks that turn the direction of writing, no halves of characters, nothing private. */
    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
