package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.index.Street;
import java.util.ArrayList;
import java.util.List;

/**
 * A house that an interpretation of the text leads to.
 *
 * @param house where it stands, or is supposed to stand
 * @param level how good the point is
 * @param fit where the house disagrees with the text
 * @param left what was left out of the text on the way
 * @param unitAgrees whether it is the very flat or suite that was asked for
 */
record Hit(Street street, Street.House house, MatchLevel level, List<Fault> fit, List<Fault> left, boolean unitAgrees) {

    double fitCost() {
        return sum(fit);
    }

    double cost() {
        return sum(fit) + sum(left);
    }

    Candidate candidate() {
        List<Fault> faults = new ArrayList<>(fit);
        faults.addAll(left);
        // Thousandths, so that the noise of adding decimals does not show.
        double confidence = Math.round(Math.max(0, 1 - cost()) * 1000) / 1000.0;
        return new Candidate(
                house.point(), level, confidence, AddressLine.of(street, house), faults, street.provenance());
    }

    private static double sum(List<Fault> faults) {
        double sum = 0;
        for (Fault fault : faults) {
            sum += fault.cost();
        }
        return sum;
    }
}
