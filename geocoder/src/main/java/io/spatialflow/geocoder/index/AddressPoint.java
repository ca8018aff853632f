package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Point;

/**
 * A house and where it stands, as the publisher writes it.
 *
 * @param number the house number with all that belongs to it ("12", "12A", "12 1/2", "N6W23001"), never blank
 * @param street the street's name with type and directionals, never blank
 * @param unit the flat or suite, empty if there is none
 */
public record AddressPoint(Point point, String number, String street, String unit, PostalArea area)
        implements ReferenceRow {

    /** @throws IllegalArgumentException if number or street is blank, or a part is longer than {@link #LONGEST_PART} */
    public AddressPoint {
        if (number.isBlank() || street.isBlank()) {
            throw new IllegalArgumentException("an address point has a number and a street");
        }
        PostalArea.requireBearable(number);
        PostalArea.requireBearable(street);
        PostalArea.requireBearable(unit);
    }
}
