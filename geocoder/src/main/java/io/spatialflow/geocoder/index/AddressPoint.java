package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Point;

/**
 * One row of reference data: a house and where it stands, as the publisher writes it.
 *
 * @param number the house number with all that belongs to it ("12", "12A", "12 1/2", "N6W23001"), never blank
 * @param street the street's name with type and directionals, never blank
 * @param unit the flat or suite, empty if there is none
 * @param city the postal city or the municipality, empty if the source leaves it open
 * @param district the county, empty if unknown
 * @param region the state, as a code or a name, empty if unknown
 * @param postcode the ZIP, empty if unknown
 */
public record AddressPoint(
        Point point,
        String number,
        String street,
        String unit,
        String city,
        String district,
        String region,
        String postcode) {

    /** The longest part there is, in characters. What is longer is no address but a damaged row. */
    public static final int LONGEST_PART = 200;

    /** @throws IllegalArgumentException if number or street is blank, or a part is longer than {@link #LONGEST_PART} */
    public AddressPoint {
        if (number.isBlank() || street.isBlank()) {
            throw new IllegalArgumentException("an address point has a number and a street");
        }
        for (String part : new String[] {number, street, unit, city, district, region, postcode}) {
            if (part.length() > LONGEST_PART) {
                throw new IllegalArgumentException("a part of an address has at most " + LONGEST_PART + " characters");
            }
        }
    }
}
