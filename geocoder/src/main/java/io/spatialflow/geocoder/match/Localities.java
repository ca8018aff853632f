package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.Reading;
import io.spatialflow.geocoder.address.Reading.Locality;
import io.spatialflow.geocoder.index.Scope;
import java.util.List;

/** Why a text without a house number has no place: because it names something larger, or because it names nothing. */
final class Localities {

    private Localities() {}

    static Match.Reason reason(Reading.NoHouse text, List<Lookup> lookups) {
        for (Locality locality : text.names()) {
            if (lookups.stream().anyMatch(lookup -> isKnown(locality, lookup))) {
                return Match.Reason.LOCALITY_ONLY;
            }
        }
        boolean looksLikeOne = text.names().stream()
                .anyMatch(name -> !name.state().isEmpty() && !name.name().isEmpty());
        return looksLikeOne ? Match.Reason.NO_MATCH : Match.Reason.NOT_AN_ADDRESS;
    }

    private static boolean isKnown(Locality locality, Lookup lookup) {
        String state = locality.state();
        if (!locality.zip().isEmpty() && lookup.knows(Scope.zip(locality.zip()))) {
            return true;
        }
        if (locality.name().isEmpty()) {
            return !state.isEmpty() && lookup.knows(Scope.state(state));
        }
        if (lookup.knowsCity(state, locality.name())
                || !state.isEmpty() && lookup.knows(Scope.district(state, locality.name()))) {
            return true;
        }
        return isKnownStreet(locality, lookup);
    }

    private static boolean isKnownStreet(Locality locality, Lookup lookup) {
        String street = locality.street().text();
        if (street.isEmpty()) {
            return false;
        }
        Scope scope = !locality.city().isEmpty()
                ? Lookup.cityScope(locality.state(), locality.city())
                : locality.state().isEmpty() ? Scope.anywhere() : Scope.state(locality.state());
        return !lookup.find(scope, street).isEmpty();
    }
}
