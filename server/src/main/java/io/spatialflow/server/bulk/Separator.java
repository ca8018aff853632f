package io.spatialflow.server.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands between the cells of a line. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|'),
    /** Nothing: each line is one cell, whatever is in it. */
    NONE('\n');

    private final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    /** The one of this name; empty if there is none. */
    public static Optional<Separator> named(String name) {
        return Arrays.stream(values())
                .filter(separator -> separator.name().equals(name))
                .findFirst();
    }

    char sign() {
        return sign;
    }

    /** The one that cuts the first line with anything in it into most cells; of two that do, the first. */
    static Separator of(String text) {
        String first = text.lines().filter(line -> !line.isEmpty()).findFirst().orElse("");
        Separator best = COMMA;
        for (Separator separator : List.of(SEMICOLON, TAB, PIPE)) {
            if (count(first, separator.sign) > count(first, best.sign)) {
                best = separator;
            }
        }
        return best;
    }

    /** Outside of quotes: an address in quotes has commas of its own. */
    private static int count(String line, char wanted) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }
}
