package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.shapefile.Attributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a part of an address stands in a row: the first of several choices that is not empty, each made of columns and fixed
 * words, joined by spaces.
 */
record Value(List<List<Piece>> choices) {

    /** A column by its name in small letters, or fixed words. */
    record Piece(String text, boolean fixed) {

        String in(Attributes row) {
            return fixed ? text : row.get(text);
        }
    }

    static Value column(String name) {
        return new Value(List.of(List.of(new Piece(name, false))));
    }

    static Value fixed(String text) {
        return new Value(List.of(List.of(new Piece(text, true))));
    }

    /** Columns joined by spaces. */
    static Value joined(List<String> names) {
        return new Value(
                List.of(names.stream().map(name -> new Piece(name, false)).toList()));
    }

    Value or(Value next) {
        return new Value(Stream.concat(choices.stream(), next.choices.stream()).toList());
    }

    List<String> columns() {
        return choices.stream()
                .flatMap(List::stream)
                .filter(piece -> !piece.fixed)
                .map(Piece::text)
                .toList();
    }

    String in(Attributes row) {
        for (List<Piece> choice : choices) {
            String text = Placeholders.removed(joined(choice, row));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String joined(List<Piece> pieces, Attributes row) {
        if (pieces.size() == 1) {
            return pieces.getFirst().in(row).strip();
        }
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            String next = piece.in(row).strip();
            if (!next.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(next);
            }
        }
        return text.toString();
    }
}
