package io.spatialflow.benchmarks.question;

import io.spatialflow.geocoder.index.AddressPoint;
import java.util.Locale;

/** The parts of an address as they stand in a text; empty where it has none. */
public record Parts(String number, String street, String unit, String city, String state, String zip) {

    /** As the publisher writes it. A bare flat number is written as people write it, who never put "5 Main St 6". */
    public static Parts of(AddressPoint point) {
        String unit = point.unit().strip();
        boolean isBare =
                !unit.isEmpty() && (unit.indexOf(' ') < 0 && unit.chars().anyMatch(Character::isDigit));
        return new Parts(
                point.number().strip(),
                point.street().strip(),
                isBare ? "Unit " + unit : unit,
                point.area().city().strip(),
                point.area().region().strip(),
                point.area().postcode().strip());
    }

    Parts withStreet(String changed) {
        return new Parts(number, changed, unit, city, state, zip);
    }

    Parts withUnit(String changed) {
        return new Parts(number, street, changed, city, state, zip);
    }

    Parts withCity(String changed) {
        return new Parts(number, street, unit, changed, state, zip);
    }

    Parts withZip(String changed) {
        return new Parts(number, street, unit, city, state, changed);
    }

    Parts withNumber(String changed) {
        return new Parts(changed, street, unit, city, state, zip);
    }

    Parts withState(String changed) {
        return new Parts(number, street, unit, city, changed, zip);
    }

    /** {@code NUMBER STREET[ UNIT], CITY, ST ZIP}. */
    public String text() {
        String house = number + " " + street + (unit.isEmpty() ? "" : " " + unit);
        return house + (city.isEmpty() ? "" : ", " + city) + ", " + (state + " " + zip).strip();
    }

    /** The same for every spelling of these parts that loses nothing. */
    String key() {
        return String.join("|", number, StreetWords.canonical(street), unit, city, state, zip)
                .toLowerCase(Locale.ROOT);
    }
}
