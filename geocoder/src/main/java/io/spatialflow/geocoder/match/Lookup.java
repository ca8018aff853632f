package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.PlaceName;
import io.spatialflow.geocoder.index.Gazetteer;
import io.spatialflow.geocoder.index.Scope;
import io.spatialflow.geocoder.index.Street;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several gazetteers asked as one, on one thread; remembers which places they know. */
final class Lookup {

    /** No town has as many streets of one name; a whole country has, and nobody reads that many candidates. */
    private static final int MOST_STREETS = 500;

    private final List<Gazetteer.Cursor> gazetteers;
    private final Map<Scope, Boolean> known = new HashMap<>();
    private final Map<String, String> normal = new HashMap<>();

    Lookup(List<Gazetteer> gazetteers) {
        this.gazetteers = gazetteers.stream().map(Gazetteer::cursor).toList();
    }

    List<Street> find(Scope scope, String name) {
        List<Street> found = new ArrayList<>(2);
        for (Gazetteer.Cursor gazetteer : gazetteers) {
            found.addAll(gazetteer.find(scope, name, MOST_STREETS));
        }
        return found;
    }

    List<Street> findLeniently(Scope scope, String base) {
        List<Street> found = new ArrayList<>(2);
        for (Gazetteer.Cursor gazetteer : gazetteers) {
            found.addAll(gazetteer.findLeniently(scope, base, MOST_STREETS));
        }
        return found;
    }

    boolean knows(Scope scope) {
        return known.computeIfAbsent(scope, key -> gazetteers.stream().anyMatch(gazetteer -> gazetteer.knows(key)));
    }

    /** The normal form of a town's name as a source writes it. */
    String normal(String place) {
        return normal.computeIfAbsent(place, PlaceName::normal);
    }

    /** @param state may be empty */
    boolean knowsCity(String state, String city) {
        return knows(cityScope(state, city));
    }

    static Scope cityScope(String state, String city) {
        return state.isEmpty() ? Scope.cityAnywhere(city) : Scope.city(state, city);
    }
}
