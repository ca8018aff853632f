package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.source.Value.Piece;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a mapping such as {@code number=HOUSENO,street=DIR+NAME+"St Type",city=TOWN|POSTAL,region='VT'}: columns joined by
 * plus, choices by a bar; fixed words in single quotation marks, columns of odd names in double ones, either doubled inside.
 */
final class MappingParser {

    private static final String ENDS = "+|,";

    private final String text;
    private int at;

    private MappingParser(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException if it is no mapping; the message says why */
    static Mapping parse(String text) {
        return new MappingParser(text).mapping();
    }

    private Mapping mapping() {
        Map<Field, Value> values = new EnumMap<>(Field.class);
        do {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                throw wrong("has no = after \"" + text.substring(at).strip() + "\"");
            }
            String word = text.substring(at, equals).strip();
            Field field = Field.of(word);
            if (field == null) {
                throw wrong("knows no \"" + word + "\", but " + Field.allWords());
            }
            at = equals + 1;
            if (values.putIfAbsent(field, value(word)) != null) {
                throw wrong("has " + word + " twice");
            }
        } while (take(','));
        return new Mapping(values);
    }

    private Value value(String word) {
        List<List<Piece>> choices = new ArrayList<>();
        do {
            List<Piece> pieces = new ArrayList<>();
            do {
                pieces.add(piece(word));
            } while (take('+'));
            choices.add(List.copyOf(pieces));
        } while (take('|'));
        if (at < text.length() && text.charAt(at) != ',') {
            throw wrong("has \"" + text.substring(at) + "\" where a comma, a plus or a bar should be");
        }
        return new Value(List.copyOf(choices));
    }

    private Piece piece(String word) {
        skipBlanks();
        char first = at < text.length() ? text.charAt(at) : ',';
        if (first == '\'' || first == '"') {
            String quoted = quoted(first);
            skipBlanks();
            return first == '\'' ? new Piece(quoted, true) : new Piece(Head.normal(quoted), false);
        }
        int start = at;
        while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String column = text.substring(start, at).strip();
        if (column.isEmpty()) {
            throw wrong("names no column for " + word);
        }
        return new Piece(Head.normal(column), false);
    }

    private String quoted(char mark) {
        StringBuilder inside = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != mark) {
                inside.append(next);
            } else if (take(mark)) {
                inside.append(mark);
            } else {
                return inside.toString();
            }
        }
        throw wrong("has a quotation mark that is never closed");
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

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("the mapping " + what + ". Write it like " + Mapping.EXAMPLE);
    }
}
