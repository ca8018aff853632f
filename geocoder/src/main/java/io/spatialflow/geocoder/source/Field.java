package io.spatialflow.geocoder.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a column can be, in the words of a mapping. */
enum Field {
    NUMBER,
    STREET,
    /** Another name of the street, which makes a second row. */
    ALIAS,
    ALIAS2,
    UNIT,
    CITY,
    MUNICIPALITY,
    DISTRICT,
    REGION,
    POSTCODE,
    LON,
    LAT,
    /** A point or a line as WKT. */
    GEOMETRY("wkt"),
    /** The first house number of a range, at the beginning of its line. */
    FROM,
    TO,
    PARITY("interpolation"),
    /** The same for a line with a range on either side, as somebody sees them who goes along it. */
    L_FROM,
    L_TO,
    R_FROM,
    R_TO,
    ZIP_LEFT,
    ZIP_RIGHT,
    PARITY_LEFT,
    PARITY_RIGHT;

    private final List<String> words;

    Field(String... otherWords) {
        words = Stream.concat(Stream.of(name().toLowerCase(Locale.ROOT)), Arrays.stream(otherWords))
                .toList();
    }

    String word() {
        return words.getFirst();
    }

    static @Nullable Field of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.words.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    static String allWords() {
        return Arrays.stream(values()).map(Field::word).collect(Collectors.joining(", "));
    }
}
