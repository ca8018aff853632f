package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.Capitals;
import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.index.Street;
import java.util.Locale;

/** An address on one line, as people write it, from reference data that may shout. */
final class AddressLine {

    private AddressLine() {}

    static String of(Street street, Street.House house) {
        return joined(door(street, house.number(), house.unit()), place(street, true));
    }

    /** What stands before the first comma: number, street, unit. */
    static String door(Street street, HouseNumber number, String unit) {
        String door = number.display() + ' ' + Capitals.calm(street.name());
        return unit.isEmpty() ? door : door + " Unit " + unit.toUpperCase(Locale.ROOT);
    }

    /** What stands behind it: town, state and ZIP, as far as they are known. */
    static String place(Street street, boolean withPostcode) {
        String postcode = withPostcode ? street.area().postcode() : "";
        String end = (street.area().region().toUpperCase(Locale.ROOT) + " " + postcode).strip();
        return joined(Capitals.calm(town(street)), end);
    }

    /** The town as it stands on an envelope, or else the one on whose ground the street lies. */
    static String town(Street street) {
        return street.area().city().isEmpty()
                ? street.area().municipality()
                : street.area().city();
    }

    static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }
}
