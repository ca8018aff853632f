package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.PlaceName;
import io.spatialflow.geocoder.address.States;
import io.spatialflow.geocoder.address.StreetName;
import java.util.List;

/**
 * What all rows of one street in one place have in common and no others: each part in the form in which it is compared.
 *
 * @param region the state's code, or whatever else the source says
 */
record StreetKey(String region, String city, String municipality, String district, String postcode, String street) {

    private static final String SEPARATOR = "\1";

    static StreetKey of(PostalArea area, StreetName street) {
        return new StreetKey(
                region(area.region()),
                PlaceName.normal(area.city()),
                PlaceName.normal(area.municipality()),
                PlaceName.normal(area.district()),
                postcode(area.postcode()),
                street.text());
    }

    /** A state's code in small letters, or the normal form of whatever else it is. */
    static String region(String raw) {
        String state = States.code(raw);
        return state == null ? PlaceName.normal(raw) : state;
    }

    /** The first five digits where it is a ZIP or ZIP+4, with the zero that spreadsheets lose. */
    static String postcode(String raw) {
        String text = raw.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '-')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (text.matches("\\d{3,4}")) {
            return "0".repeat(5 - text.length()) + text;
        }
        return text.matches("\\d{5}-?\\d{4}") ? text.substring(0, 5) : text;
    }

    /** One text that sorts the streets of one place next to each other. */
    String text() {
        return String.join(SEPARATOR, region, city, municipality, district, postcode, street);
    }

    static StreetKey parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        return new StreetKey(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
    }

    /** The names under which people may know the town. */
    List<String> towns() {
        if (city.isEmpty()) {
            return municipality.isEmpty() ? List.of() : List.of(municipality);
        }
        return municipality.isEmpty() || municipality.equals(city) ? List.of(city) : List.of(city, municipality);
    }
}
