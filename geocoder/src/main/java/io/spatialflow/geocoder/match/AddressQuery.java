package io.spatialflow.geocoder.match;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is asked of a {@link Geocoder}: an address on one line, or in the fields of a caller who has it in fields. Each part is
 * any text and empty if absent.
 *
 * @param text the house number and the street; the whole address where the other parts are empty
 * @param city town, municipality or postal city
 * @param state code or name
 * @param postcode ZIP or ZIP+4
 */
public record AddressQuery(String text, String city, String state, String postcode) {

    /** An address on one line. */
    public static AddressQuery of(String text) {
        return new AddressQuery(text, "", "", "");
    }

    /** Addresses on one line each. */
    public static List<AddressQuery> ofAll(List<String> texts) {
        return texts.stream().map(AddressQuery::of).toList();
    }

    /** Whether any part is in a field of its own. */
    public boolean isStructured() {
        return !city.isBlank() || !state.isBlank() || !postcode.isBlank();
    }

    /** All of it on one line, as people write it. */
    public String line() {
        if (!isStructured()) {
            return text;
        }
        String end = (state.strip() + " " + postcode.strip()).strip();
        return Stream.of(text.strip(), city.strip(), end)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
