package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.Interpretation;
import io.spatialflow.geocoder.address.Reading;
import io.spatialflow.geocoder.index.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * From interpretations to houses, in {@link Step}s that each may be the last. In each step the readings that the text suggests by
 * itself come before those that go against its punctuation.
 */
final class Search {

    private final Lookup lookup;
    private final Trace trace;
    private final StreetSteps streets;
    private final WiderSteps wider;
    private final Towns towns;

    Search(Lookup lookup, Trace trace) {
        this.lookup = lookup;
        this.trace = trace;
        PlaceRules rules = new PlaceRules(lookup);
        this.streets = new StreetSteps(lookup, rules);
        this.towns = new Towns(lookup);
        this.wider = new WiderSteps(lookup, rules);
    }

    /**
     * What a search came to.
     *
     * @param streetKnown whether such a street was seen where the text says, with the number or without
     */
    record Outcome(List<Hit> hits, boolean streetKnown) {

        static final Outcome NOTHING = new Outcome(List.of(), false);
    }

    /** How a step looks for one reading of the text. */
    private interface Finder {
        void find(Interpretation asked, Findings findings);
    }

    Outcome run(Reading.House house) {
        // Most texts are clean: their best reading is right, and the doubtful ones need not even be looked at.
        Findings clean = find(placed(house.likely()), streets::byFullName);
        if (clean.isPerfect()) {
            trace.took(Step.FULL_NAME, clean.hits(), true);
            return new Outcome(clean.hits(), true);
        }
        List<Interpretation> known =
                house.interpretations().stream().map(towns::known).toList();
        List<Interpretation> placed = placed(known);
        Findings full = take(Step.FULL_NAME, placed, streets::byFullName);
        boolean zipIsWrong = full.has(Faults.POSTCODE_DIFFERS);
        if (full.hasHits() && !zipIsWrong) {
            return new Outcome(full.hits(), true);
        }
        Findings bare = take(Step.BARE_NAME, placed, streets::byBareName);
        if (full.hasHits()) {
            // Is the ZIP mistaken, or does it point to the street whose name was not written in full? Both stay in.
            return new Outcome(both(full.hits(), bare.hits()), true);
        }
        if (full.hasStreet() || bare.hasStreet()) {
            return new Outcome(onKnownStreets(placed, full, bare), true);
        }
        return further(known, placed);
    }

    /** The street is there, but not under its full name with that number. */
    private List<Hit> onKnownStreets(List<Interpretation> placed, Findings full, Findings bare) {
        // Whoever writes more than the name of a street that there is does not mean the one with less.
        List<Hit> less = full.hasStreet()
                ? bare.hits().stream()
                        .filter(hit -> Collections.disjoint(hit.fit(), Faults.PARTS_EXTRA))
                        .toList()
                : bare.hits();
        List<Hit> hits = both(less, estimates(full));
        if (hits.isEmpty()) {
            // Numbers on a highway go on across the borders of towns; 6 West Street in the next town is another house.
            List<Interpretation> highways = placed.stream()
                    .filter(asked -> asked.street().isNumberedHighway())
                    .toList();
            hits = take(Step.NEARBY, highways, wider::nearby).hits();
        }
        return hits.isEmpty() ? estimates(bare) : hits;
    }

    /** No such street where the text says. */
    private Outcome further(List<Interpretation> all, List<Interpretation> placed) {
        Findings misspelled = take(Step.MISSPELLED_STREET, placed, streets::misspelled);
        if (misspelled.hasHits()) {
            return new Outcome(misspelled.hits(), true);
        }
        Findings otherTown = take(Step.MISSPELLED_TOWN, all, wider::misspelledTown);
        if (otherTown.hasStreet()) {
            return new Outcome(otherTown.hasHits() ? otherTown.hits() : estimates(otherTown), true);
        }
        List<Hit> nearby = take(Step.NEARBY, placed, wider::nearby).hits();
        if (!nearby.isEmpty()) {
            return new Outcome(nearby, true);
        }
        if (misspelled.hasStreet()) {
            return new Outcome(estimates(misspelled), true);
        }
        List<Hit> hits = firstOf(
                () -> take(Step.PARTLY_NEARBY, placed, wider::partlyNearby),
                () -> take(Step.OTHER_PARTS, placed, streets::withOtherParts),
                () -> take(Step.MISSPELLED_NEARBY, placed, wider::misspelledNearby),
                () -> take(Step.WHOLE_STATE, all, wider::inWholeState),
                () -> take(Step.PARTLY_IN_STATE, all, wider::partlyInWholeState),
                () -> take(Step.MISSPELLED_IN_STATE, all, wider::misspelledInState));
        return new Outcome(hits, !hits.isEmpty());
    }

    @SafeVarargs
    private static List<Hit> firstOf(Supplier<Findings>... steps) {
        for (Supplier<Findings> step : steps) {
            List<Hit> hits = step.get().hits();
            if (!hits.isEmpty()) {
                return hits;
            }
        }
        return List.of();
    }

    private List<Hit> estimates(Findings findings) {
        List<Hit> estimates = findings.estimates();
        trace.took(Step.INTERPOLATION, estimates, findings.hasStreet());
        return estimates;
    }

    private static List<Hit> both(List<Hit> some, List<Hit> others) {
        List<Hit> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private Findings take(Step step, List<Interpretation> interpretations, Finder finder) {
        Findings findings = find(interpretations, finder);
        trace.took(step, findings.hits(), findings.hasStreet());
        return findings;
    }

    /** Looks for all readings of equal doubt at once, until there is a house. */
    private static Findings find(List<Interpretation> interpretations, Finder finder) {
        Findings findings = new Findings();
        for (int i = 0; i < interpretations.size(); i++) {
            Interpretation asked = interpretations.get(i);
            boolean moreDoubtful =
                    i > 0 && asked.doubt() > interpretations.get(i - 1).doubt();
            if (moreDoubtful && findings.hasHits()) {
                break;
            }
            finder.find(asked, findings);
        }
        return findings;
    }

    private List<Interpretation> placed(List<Interpretation> interpretations) {
        return interpretations.stream().filter(this::saysWhere).toList();
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
}
