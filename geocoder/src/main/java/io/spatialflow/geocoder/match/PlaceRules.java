package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.Interpretation;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.PlaceExtent;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.Scope;
import io.spatialflow.geocoder.index.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a street lies where the text says: the rules that keep an answer out of the wrong town. */
final class PlaceRules {

    /** The digits of a ZIP that name its region, a sectional centre with some dozens of towns around it. */
    private static final int REGION_DIGITS = 3;

    /** Postal cities reach beyond the towns they are named after by about as much as a town is wide. */
    private static final Length NEARBY = Length.ofMeters(5_000);

    /** What spreads farther than any town holds a row that belongs elsewhere. */
    private static final Length WIDEST = Length.ofMeters(40_000);

    private final Lookup lookup;

    PlaceRules(Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * In what the two places disagree; empty if they are not the same place.
     *
     * @param asked with a city or a ZIP
     * @param area that of a street in the gazetteer
     */
    Optional<List<Fault>> judge(Interpretation asked, PostalArea area) {
        List<Fault> faults = new ArrayList<>(2);
        boolean zipAgrees = !asked.zip().isEmpty() && asked.zip().equals(area.postcode());
        boolean same = stateIsRight(asked, area, zipAgrees, faults)
                && cityIsRight(asked, area, zipAgrees, faults)
                && (asked.zip().isEmpty() || zipAgrees || zipIsBearable(asked, area, faults));
        return same ? Optional.of(faults) : Optional.empty();
    }

    /** Whether a street lies in the state that was given; where none was given, in any. */
    static boolean isInState(Interpretation asked, PostalArea area) {
        return asked.state().isEmpty() || asked.state().equals(area.region());
    }

    /**
     * Whether a point lies in the town that was asked for, or not far from it. Where a known ZIP was given too, the two point at
     * the place together, and whatever lies elsewhere is another one.
     */
    boolean isNear(Interpretation asked, Point point) {
        boolean zipIsOpen = asked.zip().isEmpty() || !lookup.knows(Scope.zip(asked.zip()));
        return zipIsOpen
                && !asked.city().isEmpty()
                && !asked.state().isEmpty()
                && isWithin(lookup.extents(Scope.city(asked.state(), asked.city())), point);
    }

    private static boolean isWithin(List<PlaceExtent> extents, Point point) {
        for (PlaceExtent extent : extents) {
            double reach = Math.min(extent.circle().radius().meters(), WIDEST.meters()) + NEARBY.meters();
            if (extent.circle().center().distanceTo(point).meters() <= reach) {
                return true;
            }
        }
        return false;
    }

    private static boolean stateIsRight(Interpretation asked, PostalArea area, boolean zipAgrees, List<Fault> faults) {
        if (asked.state().isEmpty()) {
            if (asked.zip().isEmpty()) {
                faults.add(Faults.STATE_MISSING);
            }
            return true;
        }
        if (area.region().isEmpty()) {
            faults.add(Faults.STATE_UNVERIFIED);
            return zipAgrees;
        }
        return asked.state().equals(area.region());
    }

    private boolean cityIsRight(Interpretation asked, PostalArea area, boolean zipAgrees, List<Fault> faults) {
        if (asked.city().isEmpty() || isTown(asked.city(), area)) {
            return true;
        }
        boolean known = lookup.knowsCity(asked.state(), asked.city());
        if (zipAgrees) {
            boolean says = !area.city().isEmpty() || !area.municipality().isEmpty();
            faults.add(!says ? Faults.CITY_UNVERIFIED : known ? Faults.CITY_DIFFERS : unknown(asked, area));
            return true;
        }
        if (usesPostcode(asked, area)) {
            return true;
        }
        faults.add(Faults.CITY_IS_DISTRICT);
        return !known && asked.city().equals(lookup.normal(area.district()));
    }

    private Fault unknown(Interpretation asked, PostalArea area) {
        return Vocabulary.areSimilar(asked.city(), lookup.normal(area.city()))
                ? Faults.CITY_MISSPELLED
                : Faults.CITY_UNKNOWN;
    }

    private boolean isTown(String city, PostalArea area) {
        return city.equals(lookup.normal(area.city())) || city.equals(lookup.normal(area.municipality()));
    }

    /** Whether a street that names no town has a ZIP of the town that was asked for. */
    private boolean usesPostcode(Interpretation asked, PostalArea area) {
        return area.city().isEmpty()
                && area.municipality().isEmpty()
                && !area.postcode().isEmpty()
                && lookup.extents(Lookup.cityScope(asked.state(), asked.city())).stream()
                        .anyMatch(extent -> extent.postcodes().contains(area.postcode()));
    }

    /** A ZIP that is not the street's: only if the town itself agrees. */
    private static boolean zipIsBearable(Interpretation asked, PostalArea area, List<Fault> faults) {
        String zip = area.postcode();
        faults.add(zip.isEmpty() ? Faults.POSTCODE_UNVERIFIED : Faults.POSTCODE_DIFFERS);
        return !asked.city().isEmpty() && isInZipRegion(asked, area);
    }

    /** Whether the ZIPs lie in one region, as far as both are known. */
    static boolean isInZipRegion(Interpretation asked, PostalArea area) {
        return asked.zip().isEmpty()
                || area.postcode().isEmpty()
                || asked.zip().regionMatches(0, area.postcode(), 0, REGION_DIGITS);
    }
}
