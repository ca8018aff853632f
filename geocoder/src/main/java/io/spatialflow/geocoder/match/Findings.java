package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.address.Interpretation;
import io.spatialflow.geocoder.index.Street;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one step of a search has come upon: houses, and streets that have no such house. */
final class Findings {

    private final List<Hit> hits = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();

    /**
     * A street that is where the text says.
     *
     * @param fit where it disagrees with the text
     */
    private record Known(Interpretation asked, Street street, List<Fault> fit) {}

    List<Hit> hits() {
        return hits;
    }

    boolean hasHits() {
        return !hits.isEmpty();
    }

    /** Whether a street was seen where the text says, with the number or without. */
    boolean hasStreet() {
        return !known.isEmpty();
    }

    boolean has(Fault fault) {
        return hits.stream().anyMatch(hit -> hit.fit().contains(fault));
    }

    /** Whether the last house that was found agrees with the text in everything. */
    boolean isPerfect() {
        return !hits.isEmpty() && hits.getLast().fit().isEmpty();
    }

    /** Takes a street and whatever houses on it have the number. */
    void add(Interpretation asked, Street street, List<Fault> fit) {
        known.add(new Known(asked, street, fit));
        addHouses(asked, street, fit);
    }

    /** Takes the houses only: a street that is merely somewhere near says nothing where they are missing. */
    void addHouses(Interpretation asked, Street street, List<Fault> fit) {
        List<Street.House> houses = street.houses(asked.number());
        if (!houses.isEmpty()) {
            addHits(asked, street, houses, fit, MatchLevel.ROOFTOP);
            return;
        }
        HouseNumber first = asked.number().firstOfRange();
        List<Street.House> atFirst = first == null ? List.of() : street.houses(first);
        if (!atFirst.isEmpty()) {
            addHits(asked, street, atFirst, with(fit, Faults.NUMBER_RANGE), MatchLevel.ROOFTOP);
        }
    }

    private static List<Fault> with(List<Fault> faults, Fault another) {
        List<Fault> all = new ArrayList<>(faults);
        all.add(another);
        return all;
    }

    private void addHits(
            Interpretation asked, Street street, List<Street.House> houses, List<Fault> fit, MatchLevel level) {
        boolean asksUnit = !asked.unit().isEmpty();
        List<Fault> faults = asksUnit && isNoneOf(asked.unit(), houses) ? with(fit, Faults.UNIT_UNVERIFIED) : fit;
        List<Fault> left = Faults.of(asked.remarks());
        for (Street.House house : houses) {
            boolean unitAgrees = asksUnit && house.unit().equals(asked.unit());
            hits.add(new Hit(street, house, level, faults, left, unitAgrees));
        }
    }

    private static boolean isNoneOf(String unit, List<Street.House> houses) {
        boolean any = false;
        for (Street.House house : houses) {
            if (house.unit().equals(unit)) {
                return false;
            }
            any |= !house.unit().isEmpty();
        }
        return any;
    }

    /** Where the number would stand on the streets that lack it. */
    List<Hit> estimates() {
        Map<Object, List<Known>> streets = new LinkedHashMap<>();
        for (Known one : known) {
            if (!Collections.disjoint(one.fit, Faults.PARTS_EXTRA)) {
                continue;
            }
            Object sameStreet = List.of(
                    one.asked,
                    one.street.area().city() + one.street.area().municipality(),
                    one.street.provenance().gazetteer(),
                    one.fit.contains(Faults.POSTCODE_DIFFERS));
            streets.computeIfAbsent(sameStreet, key -> new ArrayList<>()).add(one);
        }
        List<Hit> estimates = new ArrayList<>();
        streets.values().forEach(documents -> addEstimate(documents, estimates));
        return estimates;
    }

    private static void addEstimate(List<Known> documents, List<Hit> estimates) {
        Known first = documents.getFirst();
        HouseNumber plain = first.asked.number().withoutSuffix();
        if (plain != null && first.asked.doubt() > 0) {
            // "40 N Main" may be read as number 40N where there is one; to estimate where it would stand is going too
            // far.
            return;
        }
        if (plain != null) {
            Findings main = new Findings();
            for (Known one : documents) {
                main.addHits(
                        one.asked,
                        one.street,
                        one.street.houses(plain),
                        with(one.fit, Faults.NUMBER_SUFFIX),
                        MatchLevel.INTERPOLATED);
            }
            if (main.hasHits()) {
                estimates.addAll(main.hits);
                return;
            }
        }
        List<Street> streets = documents.stream().map(Known::street).distinct().toList();
        Interpolation.Estimate estimate =
                Interpolation.of((plain == null ? first.asked.number() : plain).rank(), streets);
        if (estimate != null) {
            List<Fault> fit = with(first.fit, estimate.fault());
            Street.House house = new Street.House(first.asked.number(), "", estimate.point());
            List<Fault> left = Faults.of(first.asked.remarks());
            estimates.add(new Hit(estimate.street(), house, MatchLevel.INTERPOLATED, fit, left, false));
        }
    }
}
