package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.StreetName;
import java.util.ArrayList;
import java.util.List;

/** The terms under which a street's document can be found: one look-up each, for every place that contains it. */
final class KeyTerms {

    private KeyTerms() {}

    static List<String> of(StreetKey street) {
        List<Scope> near = new ArrayList<>();
        if (!street.postcode().isEmpty()) {
            near.add(Scope.zip(street.postcode()));
        }
        for (String town : street.towns()) {
            near.add(Scope.cityAnywhere(town));
            if (!street.region().isEmpty()) {
                near.add(Scope.city(street.region(), town));
            }
        }
        List<String> terms = new ArrayList<>();
        near.forEach(scope -> terms.add(scope.exact(street.street())));
        wide(street).forEach(scope -> terms.add(scope.exact(street.street())));
        new StreetName(street.street()).withoutLeadingDirectional().ifPresent(rest -> {
            near.forEach(scope -> terms.add(scope.trimmed(rest.text())));
            terms.add(Scope.anywhere().trimmed(rest.text()));
            if (!street.region().isEmpty()) {
                terms.add(Scope.state(street.region()).trimmed(rest.text()));
            }
        });
        for (String base : new StreetName(street.street()).bases()) {
            near.forEach(scope -> terms.add(scope.lenient(base)));
            if (!street.region().isEmpty()) {
                terms.add(Scope.state(street.region()).lenient(base));
            }
        }
        return terms;
    }

    private static List<Scope> wide(StreetKey street) {
        List<Scope> wide = new ArrayList<>();
        wide.add(Scope.anywhere());
        if (!street.region().isEmpty()) {
            wide.add(Scope.state(street.region()));
            if (!street.district().isEmpty()) {
                wide.add(Scope.district(street.region(), street.district()));
            }
        }
        return wide;
    }
}
