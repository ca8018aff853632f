package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.address.Interpretation;
import io.spatialflow.geocoder.address.StreetName;
import io.spatialflow.geocoder.index.Scope;
import io.spatialflow.geocoder.index.Street;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From interpretations to houses, in steps that each may be the last: the readings that the text suggests by itself before
 * those that go against its punctuation; in each round the street's full name, then the name without type and directionals,
 * then, where the text names no town, the whole state.
 */
final class Search {

    /** Half a street's name in a town nobody knows, or in another ZIP, is no evidence at all. */
    private static final List<Fault> TOO_VAGUE = List.of(Faults.CITY_UNKNOWN, Faults.POSTCODE_DIFFERS);

    private final Lookup lookup;
    private final PlaceRules rules;

    Search(Lookup lookup) {
        this.lookup = lookup;
        this.rules = new PlaceRules(lookup);
    }

    /**
     * What a search came to.
     *
     * @param lenient whether only the streets' bare names agree
     * @param streetKnown whether such a street was seen where the text says, with the number or without
     */
    record Outcome(List<Hit> hits, boolean lenient, boolean streetKnown) {

        static final Outcome NOTHING = new Outcome(List.of(), false, false);

        boolean isAnswer() {
            return streetKnown || !hits.isEmpty();
        }
    }

    /** @param interpretations the least doubtful first */
    Outcome run(List<Interpretation> interpretations) {
        int from = 0;
        while (from < interpretations.size()) {
            int to = from;
            while (to < interpretations.size()
                    && interpretations.get(to).doubt()
                            == interpretations.get(from).doubt()) {
                to++;
            }
            Outcome outcome = round(interpretations.subList(from, to));
            if (outcome.isAnswer()) {
                return outcome;
            }
            from = to;
        }
        return Outcome.NOTHING;
    }

    private Outcome round(List<Interpretation> interpretations) {
        List<Interpretation> placed =
                interpretations.stream().filter(this::saysWhere).toList();
        Outcome exact = byFullName(placed);
        boolean zipIsWrong = exact.hits().stream().anyMatch(hit -> hit.fit().contains(Faults.POSTCODE_DIFFERS));
        if (exact.isAnswer() && !zipIsWrong) {
            return exact;
        }
        Outcome lenient = byBareName(placed);
        if (zipIsWrong) {
            // Is the ZIP mistaken, or does it point to the street whose name was not written in full? Both stay in.
            return lenient.hits().isEmpty() ? exact : both(exact, lenient);
        }
        if (lenient.isAnswer()) {
            return lenient;
        }
        return anywhere(interpretations.stream()
                .filter(asked -> asked.city().isEmpty() && asked.zip().isEmpty())
                .toList());
    }

    private static Outcome both(Outcome exact, Outcome lenient) {
        List<Hit> hits = new ArrayList<>(exact.hits);
        hits.addAll(lenient.hits);
        return new Outcome(hits, true, true);
    }

    /** Whether there is a place to look in: a ZIP, or a town; one that only a guess parts from the street must be known. */
    private boolean saysWhere(Interpretation asked) {
        if (asked.city().isEmpty()) {
            return !asked.zip().isEmpty();
        }
        return asked.cityMarked() || isKnownPlace(asked);
    }

    private boolean isKnownPlace(Interpretation asked) {
        return lookup.knowsCity(asked.state(), asked.city())
                || !asked.state().isEmpty() && lookup.knows(Scope.district(asked.state(), asked.city()));
    }

    private Outcome byFullName(List<Interpretation> placed) {
        List<Hit> hits = new ArrayList<>();
        boolean known = false;
        for (Interpretation asked : placed) {
            for (Scope scope : scopes(asked)) {
                for (Street street : lookup.find(scope, asked.street().text())) {
                    Optional<List<Fault>> faults = rules.judge(asked, street);
                    known |= faults.isPresent();
                    faults.ifPresent(fit -> addHouses(asked, street, fit, hits));
                }
                // Every street that agrees in everything has the ZIP asked for, and has been seen in its scope.
                if (!hits.isEmpty() && hits.getLast().fit().isEmpty()) {
                    break;
                }
            }
        }
        return new Outcome(hits, false, known);
    }

    private Outcome byBareName(List<Interpretation> placed) {
        List<Hit> hits = new ArrayList<>();
        boolean known = false;
        for (Interpretation asked : placed) {
            for (Scope scope : scopes(asked)) {
                for (String base : asked.street().bases()) {
                    for (Street street : lookup.findLeniently(scope, base)) {
                        Optional<List<Fault>> faults = judgeLeniently(asked, street);
                        known |= faults.isPresent();
                        faults.ifPresent(fit -> addHouses(asked, street, fit, hits));
                    }
                }
            }
        }
        return new Outcome(hits, true, known);
    }

    private Optional<List<Fault>> judgeLeniently(Interpretation asked, Street street) {
        Optional<List<StreetName.Difference>> differences =
                asked.street().differencesFrom(StreetName.of(street.name()));
        Optional<List<Fault>> place = rules.judge(asked, street);
        if (differences.isEmpty() || place.isEmpty() || TOO_VAGUE.stream().anyMatch(place.get()::contains)) {
            return Optional.empty();
        }
        List<Fault> faults = new ArrayList<>(place.get());
        differences.get().forEach(difference -> faults.add(Faults.of(difference)));
        return Optional.of(faults);
    }

    private List<Scope> scopes(Interpretation asked) {
        List<Scope> scopes = new ArrayList<>(3);
        if (!asked.zip().isEmpty()) {
            scopes.add(Scope.zip(asked.zip()));
        }
        if (!asked.city().isEmpty()) {
            scopes.add(Lookup.cityScope(asked.state(), asked.city()));
            if (!asked.state().isEmpty() && !lookup.knowsCity(asked.state(), asked.city())) {
                scopes.add(Scope.district(asked.state(), asked.city()));
            }
        }
        return scopes;
    }

    private Outcome anywhere(List<Interpretation> unplaced) {
        List<Hit> hits = new ArrayList<>();
        for (Interpretation asked : unplaced) {
            Scope scope = asked.state().isEmpty() ? Scope.anywhere() : Scope.state(asked.state());
            for (Street street : lookup.find(scope, asked.street().text())) {
                addHouses(asked, street, List.of(Faults.PLACE_MISSING), hits);
            }
        }
        return new Outcome(hits, false, false);
    }

    private static void addHouses(Interpretation asked, Street street, List<Fault> fit, List<Hit> hits) {
        HouseNumber first = asked.number().firstOfRange();
        List<Street.House> houses = street.houses(asked.number());
        List<Fault> faults = new ArrayList<>(fit);
        if (houses.isEmpty() && first != null) {
            houses = street.houses(first);
            faults.add(Faults.NUMBER_RANGE);
        }
        boolean unitKnown = houses.stream().anyMatch(house -> house.unit().equals(asked.unit()));
        if (!asked.unit().isEmpty()
                && !unitKnown
                && houses.stream().anyMatch(house -> !house.unit().isEmpty())) {
            faults.add(Faults.UNIT_UNVERIFIED);
        }
        List<Fault> left = asked.remarks().stream().sorted().map(Faults::of).toList();
        for (Street.House house : houses) {
            boolean unitAgrees = !asked.unit().isEmpty() && house.unit().equals(asked.unit());
            hits.add(new Hit(street, house, faults, left, unitAgrees));
        }
    }
}
