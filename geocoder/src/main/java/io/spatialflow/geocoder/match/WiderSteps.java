package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.Interpretation;
import io.spatialflow.geocoder.address.StreetName;
import io.spatialflow.geocoder.address.StreetName.Difference;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Scope;
import io.spatialflow.geocoder.index.Street;
import io.spatialflow.geocoder.index.Vocabulary.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks for a street beyond the town or ZIP that was asked for: beside it, or in the whole state. */
final class WiderSteps {

    private final Lookup lookup;
    private final PlaceRules rules;
    private final Coverage coverage;

    WiderSteps(Lookup lookup, PlaceRules rules) {
        this.lookup = lookup;
        this.rules = rules;
        this.coverage = new Coverage(lookup);
    }

    void misspelledTown(Interpretation asked, Findings findings) {
        if (asked.city().isEmpty() || asked.state().isEmpty() || lookup.knowsCity(asked.state(), asked.city())) {
            return;
        }
        for (Spelling town : lookup.similarTowns(asked.state(), asked.city())) {
            Interpretation meant = asked.inCity(town.name());
            for (Street street : lookup.find(
                    Scope.city(asked.state(), town.name()), asked.street().text())) {
                rules.judge(meant, street.area()).ifPresent(place -> {
                    List<Fault> faults = new ArrayList<>(place);
                    faults.add(Faults.CITY_MISSPELLED);
                    findings.add(asked, street, faults);
                });
            }
        }
    }

    void nearby(Interpretation asked, Findings findings) {
        for (Street street : inState(asked, asked.street().text())) {
            addNear(asked, street, List.of(Faults.PLACE_NEARBY), point -> rules.isNear(asked, point), findings);
        }
    }

    void partlyNearby(Interpretation asked, Findings findings) {
        for (String base : asked.street().bases()) {
            bareNearby(asked, asked.street(), base, List.of(Faults.PLACE_NEARBY), findings);
        }
    }

    void misspelledNearby(Interpretation asked, Findings findings) {
        if (asked.state().isEmpty()) {
            return;
        }
        for (String base : asked.street().bases()) {
            for (Spelling spelling : lookup.similarStreets(Scope.state(asked.state()), base)) {
                if (spelling.edits() < 2) {
                    List<Fault> faults = List.of(Faults.PLACE_NEARBY, Faults.spelling(spelling.edits()));
                    StreetName meant = asked.street().respelled(base, spelling.name());
                    bareNearby(asked, meant, spelling.name(), faults, findings);
                }
            }
        }
    }

    private void bareNearby(
            Interpretation asked, StreetName meant, String base, List<Fault> faults, Findings findings) {
        boolean isMisspelled = faults.size() > 1;
        for (Street street : bareInState(asked, base)) {
            // A name that is misspelled and lacks a part, in another town, is another name.
            fault(meant, street)
                    .filter(found -> !isMisspelled || found.isEmpty())
                    .ifPresent(difference -> {
                        List<Fault> all = new ArrayList<>(faults);
                        all.addAll(difference);
                        addNear(asked, street, all, point -> rules.isNear(asked, point), findings);
                    });
        }
    }

    private static void addNear(
            Interpretation asked, Street street, List<Fault> faults, Predicate<Point> near, Findings findings) {
        if (!PlaceRules.isInZipRegion(asked, street.area())) {
            return;
        }
        if (street.houses(asked.number()).stream().anyMatch(house -> near.test(house.point()))) {
            findings.addHouses(asked, street, faults);
        }
    }

    void inWholeState(Interpretation asked, Findings findings) {
        if (!isOpen(asked)) {
            return;
        }
        Fault place = openPlace(asked);
        if (!asked.city().isEmpty() && place == Faults.PLACE_OPEN) {
            return;
        }
        Scope scope = asked.state().isEmpty() ? Scope.anywhere() : Scope.state(asked.state());
        List<Street> streets = lookup.find(scope, asked.street().text());
        // Where not all were looked at, the only one that was found need not be the only one.
        Fault fault = streets.size() < Lookup.MOST_STREETS ? place : Faults.PLACE_OPEN;
        for (Street street : streets) {
            findings.addHouses(asked, street, List.of(fault));
        }
    }

    void partlyInWholeState(Interpretation asked, Findings findings) {
        if (!isOpen(asked) || openPlace(asked) == Faults.PLACE_OPEN) {
            return;
        }
        for (String base : asked.street().bases()) {
            for (Street street : bareInState(asked, base)) {
                fault(asked.street(), street).ifPresent(difference -> {
                    List<Fault> faults = new ArrayList<>(difference);
                    faults.add(openPlace(asked));
                    findings.addHouses(asked, street, faults);
                });
            }
        }
    }

    void misspelledInState(Interpretation asked, Findings findings) {
        if (!isOpen(asked) || openPlace(asked) == Faults.PLACE_OPEN) {
            return;
        }
        // In a town that nobody knows, a misspelled street is no evidence; one with its spaces elsewhere is.
        int most = asked.city().isEmpty() ? 1 : 0;
        for (String base : asked.street().bases()) {
            for (Spelling spelling : lookup.similarStreets(Scope.state(asked.state()), base)) {
                if (spelling.edits() <= most) {
                    respelledInState(asked, base, spelling, findings);
                }
            }
        }
    }

    private void respelledInState(Interpretation asked, String base, Spelling spelling, Findings findings) {
        StreetName meant = asked.street().respelled(base, spelling.name());
        for (Street street : bareInState(asked, spelling.name())) {
            fault(meant, street).filter(List::isEmpty).ifPresent(same -> {
                List<Fault> faults = List.of(openPlace(asked), Faults.spelling(spelling.edits()));
                findings.addHouses(asked, street, faults);
            });
        }
    }

    /** What the name of a street differs in from the one that was meant, if it is at most one part too few or too many. */
    private static Optional<List<Fault>> fault(StreetName meant, Street street) {
        return meant.differencesFrom(StreetName.of(street.name()))
                .filter(differences ->
                        differences.size() < 2 && differences.stream().noneMatch(Difference::isContradiction))
                .map(differences -> differences.stream().map(Faults::of).toList());
    }

    /** Whether nothing that is known says where in the state it is. */
    private boolean isOpen(Interpretation asked) {
        boolean cityIsOpen = asked.city().isEmpty()
                || asked.cityMarked() && !asked.state().isEmpty() && !lookup.knowsCity(asked.state(), asked.city());
        return asked.zip().isEmpty() && cityIsOpen;
    }

    private Fault openPlace(Interpretation asked) {
        if (asked.state().isEmpty() || !coverage.isWhole(asked.state())) {
            return Faults.PLACE_OPEN;
        }
        return asked.city().isEmpty() ? Faults.PLACE_MISSING : Faults.PLACE_UNKNOWN;
    }

    private List<Street> inState(Interpretation asked, String name) {
        return asked.state().isEmpty() ? List.of() : unlessTooMany(lookup.find(Scope.state(asked.state()), name));
    }

    private List<Street> bareInState(Interpretation asked, String base) {
        return asked.state().isEmpty()
                ? List.of()
                : unlessTooMany(lookup.findLeniently(Scope.state(asked.state()), base));
    }

    /** Where not all can be looked at, none says anything. */
    private static List<Street> unlessTooMany(List<Street> streets) {
        return streets.size() < Lookup.MOST_STREETS ? streets : List.of();
    }
}
