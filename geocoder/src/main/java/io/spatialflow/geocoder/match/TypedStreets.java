package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.NamePrefix;
import io.spatialflow.geocoder.address.TypedAddress;
import io.spatialflow.geocoder.address.TypedPlace;
import io.spatialflow.geocoder.index.Completion;
import io.spatialflow.geocoder.index.Gazetteer;
import io.spatialflow.geocoder.index.Scope;
import io.spatialflow.geocoder.index.Street;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which streets somebody may mean who has typed the beginning of an address. Reads no more of them than a keystroke may cost. */
final class TypedStreets {

    /** A keystroke waits for the reading of so many streets at most; each takes some microseconds. */
    private static final int MOST_STREETS = 400;

    /** Of one name, so that the commonest leaves something for the others. */
    private static final int MOST_OF_A_NAME = 150;

    /** The largest towns have some dozens. */
    private static final int MOST_POSTCODES = 8;

    private static final boolean[] BOTH = {false, true};

    private final Lookup lookup;
    private final TypedPlaces places;

    TypedStreets(Lookup lookup, TypedPlaces places) {
        this.lookup = lookup;
        this.places = places;
    }

    /**
     * A name that some streets have.
     *
     * @param inTown whether the town was typed as well
     * @param townDistance how well that town's name fits
     * @param isTrimmed whether the streets' names have a directional in front that was not typed
     */
    record Name(
            TypedAddress reading,
            Gazetteer.Cursor gazetteer,
            Scope scope,
            boolean inTown,
            int townDistance,
            int distance,
            boolean isTrimmed,
            Completion completion) {

        /** In one town all names are equally common. */
        private int weight() {
            return inTown ? 0 : completion.weight();
        }

        boolean isOf(Street street) {
            TypedPlace place = reading.place();
            return place == null || street.area().postcode().startsWith(place.postcode());
        }
    }

    static final Comparator<Name> BEST_FIRST = Comparator.comparing((Name name) -> !name.inTown)
            .thenComparingInt(Name::distance)
            .thenComparingInt(Name::townDistance)
            .thenComparing(Name::isTrimmed)
            .thenComparing(Comparator.comparingInt(Name::weight).reversed());

    /** Takes a street and the name that led to it. */
    interface Consumer {

        void take(Name name, Street street);

        /** Whether there is enough, so that no further name need be looked at. */
        boolean isSatisfied();
    }

    /** Goes through the streets that may be meant, best names first, until the consumer is satisfied or a keystroke is over. */
    void forEach(List<TypedAddress> readings, Consumer consumer) {
        List<Name> names = new ArrayList<>();
        readings.stream().filter(reading -> !reading.street().isEmpty()).forEach(reading -> addNames(reading, names));
        names.sort(BEST_FIRST
                .thenComparing(name -> name.completion().text())
                .thenComparing(name -> name.scope().prefix()));
        int left = MOST_STREETS;
        for (Name name : names) {
            if (left <= 0 || consumer.isSatisfied()) {
                return;
            }
            List<Street> streets = name.gazetteer()
                    .named(name.scope(), name.isTrimmed(), name.completion().text(), Math.min(left, MOST_OF_A_NAME));
            left -= streets.size();
            streets.stream().filter(name::isOf).forEach(street -> consumer.take(name, street));
        }
    }

    private void addNames(TypedAddress reading, List<Name> names) {
        TypedPlace place = reading.place();
        if (place == null) {
            addNames(reading, new TypedPlaces.Where(Scope.anywhere(), 0), false, names);
            return;
        }
        boolean inTown = !place.towns().isEmpty();
        for (TypedPlaces.Where where : places.scopes(place)) {
            int before = names.size();
            addNames(reading, where, inTown, names);
            if (inTown && names.size() == before) {
                // Some sources give no towns, only ZIPs: there a town is its ZIPs.
                lookup.extents(where.scope()).stream()
                        .flatMap(extent -> extent.postcodes().stream())
                        .distinct()
                        .limit(MOST_POSTCODES)
                        .map(zip -> new TypedPlaces.Where(Scope.zip(zip), where.distance()))
                        .forEach(zip -> addNames(reading, zip, true, names));
            }
        }
    }

    private void addNames(TypedAddress reading, TypedPlaces.Where where, boolean inTown, List<Name> names) {
        for (Gazetteer.Cursor gazetteer : lookup.gazetteers()) {
            for (NamePrefix typed : reading.street()) {
                for (boolean isTrimmed : BOTH) {
                    for (Completion completion : gazetteer.streetsBeginning(where.scope(), isTrimmed, typed)) {
                        names.add(new Name(
                                reading,
                                gazetteer,
                                where.scope(),
                                inTown,
                                where.distance(),
                                typed.distanceTo(completion.text()),
                                isTrimmed,
                                completion));
                    }
                }
            }
        }
    }
}
