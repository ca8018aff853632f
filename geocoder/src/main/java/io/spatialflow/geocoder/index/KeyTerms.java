package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.StreetName;
import java.util.ArrayList;
import java.util.List;

/** The terms under which a street's document can be found: one look-up each, for every place that contains it. */
final class KeyTerms {

    private KeyTerms() {}

    static List<String> of(SortableRow street) {
        String[] parts = street.group().split("\1", -1);
        String state = parts[0];
        String city = parts[1];
        String district = parts[2];
        String zip = parts[3];
        String name = parts[4];
        List<Scope> near = new ArrayList<>();
        if (!zip.isEmpty()) {
            near.add(Scope.zip(zip));
        }
        if (!city.isEmpty()) {
            near.add(Scope.cityAnywhere(city));
            if (!state.isEmpty()) {
                near.add(Scope.city(state, city));
            }
        }
        List<String> terms = new ArrayList<>();
        near.forEach(scope -> terms.add(scope.exact(name)));
        wide(state, district).forEach(scope -> terms.add(scope.exact(name)));
        // Leaving out the street's type is bearable within a town; in a whole state it would fit half of the streets.
        for (String base : StreetName.of(street.header().name()).bases()) {
            near.forEach(scope -> terms.add(scope.lenient(base)));
        }
        return terms;
    }

    private static List<Scope> wide(String state, String district) {
        List<Scope> wide = new ArrayList<>();
        wide.add(Scope.anywhere());
        if (!state.isEmpty()) {
            wide.add(Scope.state(state));
            if (!district.isEmpty()) {
                wide.add(Scope.district(state, district));
            }
        }
        return wide;
    }
}
