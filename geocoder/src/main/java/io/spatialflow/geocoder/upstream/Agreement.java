package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.address.Interpretation;
import io.spatialflow.geocoder.address.PlaceName;
import io.spatialflow.geocoder.address.States;
import io.spatialflow.geocoder.address.StreetName;
import io.spatialflow.geocoder.index.Vocabulary;
import io.spatialflow.geocoder.match.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How well a place is the one that was asked for, by one reading of the question. What contradicts it is no agreement.
 *
 * @param number whether it is the very house number
 * @param located whether the question says in which town or ZIP to look
 */
record Agreement(boolean number, boolean located, List<Fault> faults) {

    private static final Fault STREET_MISSPELLED = new Fault("street.misspelled", 0.2);
    private static final Fault STREET_UNVERIFIED = new Fault("street.unverified", 0.1);
    private static final double STREET_PART_COST = 0.1;
    private static final Fault NUMBER_RANGE = new Fault("number.range", 0.05);
    private static final Fault CITY_DIFFERS = new Fault("city.differs", 0.1);
    private static final Fault STATE_UNVERIFIED = new Fault("state.unverified", 0.05);
    private static final Fault POSTCODE_UNVERIFIED = new Fault("postcode.unverified", 0.03);

    private static final int ZIP_DIGITS = 5;

    private static final List<String> KINDS = List.of(
            "Town of %s", "City of %s", "Village of %s", "Township of %s", "%s Township", "%s Town", "%s Borough");

    /**
     * The best of all readings that count; empty if every one of them is contradicted. Those whose town is the place's town
     * decide alone, if there are any: "149 Church St Burlington" is no Church Road in a town called St Burlington.
     */
    static Optional<Agreement> between(Question question, Place place) {
        List<Interpretation> counting = counting(question.readings());
        List<Interpretation> there =
                counting.stream().filter(reading -> isIn(reading.city(), place)).toList();
        return (there.isEmpty() ? counting : there)
                .stream()
                        .flatMap(reading -> between(reading, place).stream())
                        .min(Comparator.comparing((Agreement agreement) -> !agreement.number)
                                .thenComparingDouble(Agreement::cost));
    }

    /** Where commas say what is the town they are believed, and a town that is named is not left out of account. */
    private static List<Interpretation> counting(List<Interpretation> readings) {
        Interpretation first = readings.getFirst();
        return readings.stream()
                .filter(reading -> !first.cityMarked() || reading.doubt() == first.doubt())
                .filter(reading -> first.city().isEmpty() || !reading.city().isEmpty())
                .toList();
    }

    double cost() {
        return faults.stream().mapToDouble(Fault::cost).sum();
    }

    private static Optional<Agreement> between(Interpretation asked, Place place) {
        List<Fault> faults = new ArrayList<>();
        if (!stateAgrees(asked, place, faults)
                || !zipAgrees(asked, place, faults)
                || !streetAgrees(asked, StreetName.of(place.street()), faults)
                || !townAgrees(asked, place, faults)) {
            return Optional.empty();
        }
        boolean number = numberAgrees(asked.number(), place.number(), faults);
        boolean located = !asked.city().isEmpty() || !asked.zip().isEmpty();
        return Optional.of(new Agreement(number, located, faults));
    }

    private static boolean numberAgrees(HouseNumber asked, String given, List<Fault> faults) {
        HouseNumber found = HouseNumber.parse(given);
        if (found == null) {
            return false;
        }
        if (asked.equals(found)) {
            return true;
        }
        boolean range = found.equals(asked.firstOfRange()) || asked.equals(found.firstOfRange());
        if (range) {
            faults.add(NUMBER_RANGE);
        }
        return range;
    }

    private static boolean stateAgrees(Interpretation asked, Place place, List<Fault> faults) {
        if (asked.state().isEmpty()) {
            return true;
        }
        String found = States.code(place.state());
        if (found == null) {
            faults.add(STATE_UNVERIFIED);
            return place.state().isBlank();
        }
        return asked.state().equals(found);
    }

    private static boolean zipAgrees(Interpretation asked, Place place, List<Fault> faults) {
        if (asked.zip().isEmpty()) {
            return true;
        }
        if (place.zip().isBlank()) {
            faults.add(POSTCODE_UNVERIFIED);
            return true;
        }
        return asked.zip().equals(zip(place));
    }

    private static String zip(Place place) {
        String zip = place.zip().strip();
        return zip.length() > ZIP_DIGITS ? zip.substring(0, ZIP_DIGITS) : zip;
    }

    private static boolean streetAgrees(Interpretation asked, StreetName found, List<Fault> faults) {
        if (found.text().isEmpty()) {
            faults.add(STREET_UNVERIFIED);
            return true;
        }
        Optional<List<StreetName.Difference>> differences = differences(asked.street(), found);
        if (differences.isEmpty()) {
            differences = misspelled(asked.street(), found);
            faults.add(STREET_MISSPELLED);
        }
        // "12 Main St South Barre" without a comma or a ZIP is rather in South Barre than on a Main St South that is
        // none.
        boolean borrowed = !asked.cityMarked()
                && asked.zip().isEmpty()
                && differences.orElse(List.of()).contains(StreetName.Difference.DIRECTIONAL_EXTRA);
        differences.ifPresent(all -> all.forEach(difference -> faults.add(fault(difference))));
        return differences.isPresent() && !borrowed;
    }

    /** "Mapel St" is Maple St. "6th Ave" is no Avenue of the Americas to us, though it may be to the provider. */
    private static Optional<List<StreetName.Difference>> misspelled(StreetName asked, StreetName found) {
        for (String written : asked.bases()) {
            for (String meant : found.bases()) {
                if (Vocabulary.areSimilar(written, meant)) {
                    StreetName corrected = asked.respelled(written, meant);
                    Optional<List<StreetName.Difference>> differences = differences(corrected, found);
                    if (differences.isPresent()) {
                        return differences;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Nothing but parts that one of the two lacks. */
    private static Optional<List<StreetName.Difference>> differences(StreetName asked, StreetName found) {
        return asked.differencesFrom(found)
                .filter(all -> all.stream().noneMatch(StreetName.Difference::isContradiction));
    }

    private static Fault fault(StreetName.Difference difference) {
        String name = switch (difference) {
            case TYPE_MISSING -> "street_type.missing";
            case TYPE_EXTRA -> "street_type.extra";
            case DIRECTIONAL_MISSING -> "directional.missing";
            case DIRECTIONAL_EXTRA -> "directional.extra";
            case DIRECTIONAL_MOVED -> "directional.moved";
            case TYPE_DIFFERS -> "street_type.differs";
            case DIRECTIONAL_DIFFERS -> "directional.differs";
        };
        return new Fault(name, STREET_PART_COST);
    }

    private static boolean townAgrees(Interpretation asked, Place place, List<Fault> faults) {
        if (asked.city().isEmpty() || isIn(asked.city(), place)) {
            return true;
        }
        faults.add(CITY_DIFFERS);
        return !asked.zip().isEmpty() && asked.zip().equals(zip(place));
    }

    private static boolean isIn(String city, Place place) {
        List<String> towns = place.towns().isEmpty() ? List.of(place.label().split(",")) : place.towns();
        return !city.isEmpty() && towns.stream().anyMatch(town -> is(town, city));
    }

    /** "Town of Shelburne" is Shelburne. South Burlington is not Burlington, nor is Washington County Washington. */
    private static boolean is(String town, String city) {
        String name = PlaceName.normal(town);
        return name.equals(city)
                || KINDS.stream().anyMatch(kind -> name.equals(PlaceName.normal(kind.formatted(city))));
    }
}
