package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.PlaceName;
import io.spatialflow.geocoder.index.Gazetteer;
import io.spatialflow.geocoder.index.PlaceExtent;
import io.spatialflow.geocoder.index.Scope;
import io.spatialflow.geocoder.index.Street;
import io.spatialflow.geocoder.index.Vocabulary;
import io.spatialflow.geocoder.index.Vocabulary.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Several gazetteers asked as one, on one thread; remembers which places they know. */
final class Lookup {

    /** No town has as many streets of one name; a whole country has, and nobody reads that many candidates. */
    static final int MOST_STREETS = 500;

    /** What a misspelled name may mean, at most. */
    private static final int MOST_SPELLINGS = 8;

    private final List<Gazetteer.Cursor> gazetteers;
    private final Map<Scope, Boolean> known = new HashMap<>();
    private final Map<Scope, List<PlaceExtent>> extents = new HashMap<>();
    private final Map<String, String> normal = new HashMap<>();

    Lookup(List<Gazetteer> gazetteers) {
        this.gazetteers = gazetteers.stream().map(Gazetteer::cursor).toList();
    }

    boolean isEmpty() {
        return gazetteers.isEmpty();
    }

    /** Each of them, to be asked what only one can be asked. */
    List<Gazetteer.Cursor> gazetteers() {
        return gazetteers;
    }

    /** How many rows lie in a place, by all gazetteers together: roughly, how large it is. */
    long rows(Scope scope) {
        return extents(scope).stream().mapToLong(PlaceExtent::rows).sum();
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

    /** What is known of a place, by every gazetteer that knows it. */
    List<PlaceExtent> extents(Scope scope) {
        return extents.computeIfAbsent(
                scope,
                key -> gazetteers.stream()
                        .flatMap(gazetteer -> gazetteer.extents(key).stream())
                        .toList());
    }

    /** Streets in a ZIP, a town or a state whose bare names are spelled nearly so. */
    List<Spelling> similarStreets(Scope scope, String base) {
        return similar(base, gazetteer -> gazetteer.streets(scope));
    }

    /** Towns of a state whose names are spelled nearly so. */
    List<Spelling> similarTowns(String state, String name) {
        return similar(name, gazetteer -> gazetteer.towns(state));
    }

    private List<Spelling> similar(String name, Function<Gazetteer.Cursor, Vocabulary> vocabulary) {
        return gazetteers.stream()
                .flatMap(gazetteer -> vocabulary.apply(gazetteer).near(name).stream())
                .distinct()
                .sorted(Comparator.comparingInt(Spelling::edits).thenComparing(Spelling::name))
                .limit(MOST_SPELLINGS)
                .toList();
    }

    /** The normal form of a town's name as a source writes it. */
    String normal(String place) {
        return place.isEmpty() ? "" : normal.computeIfAbsent(place, PlaceName::normal);
    }

    /** @param state may be empty */
    boolean knowsCity(String state, String city) {
        return knows(cityScope(state, city));
    }

    static Scope cityScope(String state, String city) {
        return state.isEmpty() ? Scope.cityAnywhere(city) : Scope.city(state, city);
    }
}
