package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.Interpretation;
import io.spatialflow.geocoder.index.Street;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a street lies where the text says: the rules that keep an answer out of the wrong town. */
final class PlaceRules {

    /** The digits of a ZIP that name its region, a sectional centre with some dozens of towns around it. */
    private static final int REGION_DIGITS = 3;

    private final Lookup lookup;

    PlaceRules(Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * In what the two places disagree; empty if they are not the same place.
     *
     * @param asked with a city or a ZIP
     */
    Optional<List<Fault>> judge(Interpretation asked, Street street) {
        List<Fault> faults = new ArrayList<>(2);
        boolean zipAgrees = !asked.zip().isEmpty() && asked.zip().equals(street.postcode());
        boolean same = stateIsRight(asked, street, zipAgrees, faults)
                && cityIsRight(asked, street, zipAgrees, faults)
                && (asked.zip().isEmpty() || zipAgrees || zipIsBearable(asked, street, faults));
        return same ? Optional.of(faults) : Optional.empty();
    }

    private static boolean stateIsRight(Interpretation asked, Street street, boolean zipAgrees, List<Fault> faults) {
        if (asked.state().isEmpty()) {
            if (asked.zip().isEmpty()) {
                faults.add(Faults.STATE_MISSING);
            }
            return true;
        }
        if (street.region().isEmpty()) {
            faults.add(Faults.STATE_UNVERIFIED);
            return zipAgrees;
        }
        return asked.state().equals(street.region());
    }

    private boolean cityIsRight(Interpretation asked, Street street, boolean zipAgrees, List<Fault> faults) {
        if (asked.city().isEmpty() || asked.city().equals(lookup.normal(street.city()))) {
            return true;
        }
        boolean known = lookup.knowsCity(asked.state(), asked.city());
        if (zipAgrees) {
            faults.add(
                    street.city().isEmpty()
                            ? Faults.CITY_UNVERIFIED
                            : known ? Faults.CITY_DIFFERS : Faults.CITY_UNKNOWN);
            return true;
        }
        faults.add(Faults.CITY_IS_DISTRICT);
        return !known && asked.city().equals(lookup.normal(street.district()));
    }

    /** A ZIP that is not the street's: only if the town itself agrees. */
    private static boolean zipIsBearable(Interpretation asked, Street street, List<Fault> faults) {
        String zip = street.postcode();
        faults.add(zip.isEmpty() ? Faults.POSTCODE_UNVERIFIED : Faults.POSTCODE_DIFFERS);
        return !asked.city().isEmpty() && (zip.isEmpty() || asked.zip().regionMatches(0, zip, 0, REGION_DIGITS));
    }
}
