package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.NamePrefix;
import io.spatialflow.geocoder.address.TypedPlace;
import io.spatialflow.geocoder.index.Gazetteer;
import io.spatialflow.geocoder.index.Scope;
import io.spatialflow.geocoder.index.Town;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which places somebody may mean who has typed the beginning of one. */
final class TypedPlaces {

    /** What may be meant by one beginning, at most. */
    private static final int MOST = 8;

    private static final Comparator<Found> BEST_FIRST = Comparator.comparingInt(Found::distance)
            .thenComparing(Comparator.comparingLong(Found::rows).reversed())
            .thenComparing(found -> found.town().name())
            .thenComparing(found -> found.town().state());

    private final Lookup lookup;

    TypedPlaces(Lookup lookup) {
        this.lookup = lookup;
    }

    /**
     * A town.
     *
     * @param distance that of {@link NamePrefix}
     * @param rows how many houses it has
     */
    record Found(Town town, int distance, long rows) {}

    /**
     * Where to look for a street.
     *
     * @param distance how well the town's name fits, as that of {@link NamePrefix}
     */
    record Where(Scope scope, int distance) {}

    /** The towns that may be meant, best first. */
    List<Found> towns(TypedPlace place) {
        Map<Town, Integer> distances = new HashMap<>();
        for (NamePrefix typed : place.towns()) {
            for (Gazetteer.Cursor gazetteer : lookup.gazetteers()) {
                for (Town town : gazetteer.townsBeginning(typed)) {
                    if (place.states().isEmpty() || place.states().contains(town.state())) {
                        distances.merge(town, typed.distanceTo(town.name()), Math::min);
                    }
                }
            }
        }
        List<Found> found = new ArrayList<>();
        distances.forEach((town, distance) -> found.add(new Found(town, distance, lookup.rows(town.scope()))));
        return found.stream().sorted(BEST_FIRST).limit(MOST).toList();
    }

    /** The ZIPs that may be meant, in order; none where a town or a state was typed as well. */
    List<String> postcodes(TypedPlace place) {
        if (place.postcode().isEmpty()
                || !place.towns().isEmpty()
                || !place.states().isEmpty()) {
            return List.of();
        }
        return lookup.gazetteers().stream()
                .flatMap(gazetteer -> gazetteer.postcodesBeginning(place.postcode()).stream())
                .distinct()
                .sorted()
                .limit(MOST)
                .toList();
    }

    /** Where to look for a street that lies there, best first. */
    List<Where> scopes(TypedPlace place) {
        if (!place.towns().isEmpty()) {
            return towns(place).stream()
                    .map(found -> new Where(found.town().scope(), found.distance()))
                    .toList();
        }
        if (!place.states().isEmpty()) {
            return place.states().stream()
                    .sorted()
                    .limit(MOST)
                    .map(state -> new Where(Scope.state(state), 0))
                    .toList();
        }
        return postcodes(place).stream()
                .map(zip -> new Where(Scope.zip(zip), 0))
                .toList();
    }
}
