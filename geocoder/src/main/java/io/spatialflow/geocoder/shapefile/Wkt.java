package io.spatialflow.geocoder.shapefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a text that describes a coordinate system (OGC 01-009, "WKT 1", as .prj files have it), such as
 * {@code UNIT["Foot_US",0.3048006096012192]}.
 *
 * @param keyword in capitals
 * @param values names and numbers, without quotation marks
 */
record Wkt(String keyword, List<String> values, List<Wkt> entries) {

    private static final int DEEPEST = 16;

    /** Null if the text is no such description. */
    static @Nullable Wkt parse(String text) {
        Parser parser = new Parser(text);
        Wkt wkt = parser.entry(0);
        return wkt != null && parser.isAtEnd() ? wkt : null;
    }

    /** The first value, which is the name; empty if there is none. */
    String name() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The value as a number, NaN if it is none. */
    double number(int i) {
        try {
            return i < values.size() ? Double.parseDouble(values.get(i)) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The first entry of that keyword, or null. */
    @Nullable
    Wkt entry(String wanted) {
        return entries.stream()
                .filter(entry -> entry.keyword.equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static final class Parser {

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        boolean isAtEnd() {
            skipBlanks();
            return at == text.length();
        }

        @Nullable
        Wkt entry(int depth) {
            skipBlanks();
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            String keyword = text.substring(start, at).toUpperCase(Locale.ROOT);
            skipBlanks();
            if (keyword.isEmpty() || depth > DEEPEST || !take('[') && !take('(')) {
                return null;
            }
            Wkt wkt = new Wkt(keyword, new ArrayList<>(), new ArrayList<>());
            do {
                if (!member(wkt, depth)) {
                    return null;
                }
                skipBlanks();
            } while (take(','));
            return take(']') || take(')') ? wkt : null;
        }

        private boolean member(Wkt parent, int depth) {
            skipBlanks();
            if (at == text.length()) {
                return false;
            }
            char first = text.charAt(at);
            if (first == '"') {
                int end = text.indexOf('"', at + 1);
                parent.values.add(end < 0 ? "" : text.substring(at + 1, end));
                at = end + 1;
                return end > 0;
            }
            int start = at;
            while (at < text.length() && "[](),".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '(')) {
                at = start;
                Wkt entry = entry(depth + 1);
                return entry != null && parent.entries.add(entry);
            }
            // A number, or a direction of an axis.
            return parent.values.add(text.substring(start, at).strip());
        }

        private boolean take(char wanted) {
            if (at < text.length() && text.charAt(at) == wanted) {
                at++;
                return true;
            }
            return false;
        }

        private void skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
