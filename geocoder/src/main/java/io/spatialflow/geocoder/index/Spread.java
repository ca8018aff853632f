package io.spatialflow.geocoder.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where lies what a gazetteer knows, roughly: it is read from what the gazetteer keeps of places, never from its streets.
 *
 * @param states how many rows lie in each state, by its code in capitals
 * @param places ZIPs or towns, whichever hold more of the rows; each with how many lie there
 */
public record Spread(SortedMap<String, Long> states, List<PlaceExtent> places) {

    /** A place's key ends so. */
    private static final String END = "/";

    private static final int STATE_LETTERS = 2;

    /** Gathers the places as the index has them, under their keys. */
    static final class Builder {

        private final SortedMap<String, Long> states = new TreeMap<>();
        private final List<PlaceExtent> zips = new ArrayList<>();
        private final List<PlaceExtent> towns = new ArrayList<>();

        /** Not the counties, and no town a second time as the one of that name in whatever state. */
        static boolean wants(String key) {
            return key.endsWith(END) && !key.contains("::") && !key.startsWith(":");
        }

        void add(String key, @Nullable PlaceExtent extent) {
            if (extent == null) {
                return;
            }
            if (Scope.postcode(key).isPresent() && Character.isDigit(key.charAt(0))) {
                zips.add(extent);
            } else if (key.indexOf(':') > 0) {
                towns.add(extent);
            } else if (key.length() == STATE_LETTERS + 1) {
                states.merge(key.substring(0, STATE_LETTERS).toUpperCase(Locale.ROOT), extent.rows(), Long::sum);
            }
        }

        Spread build() {
            return new Spread(states, rows(zips) >= rows(towns) ? List.copyOf(zips) : List.copyOf(towns));
        }

        private static long rows(List<PlaceExtent> places) {
            return places.stream().mapToLong(PlaceExtent::rows).sum();
        }
    }

    public Spread {
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
        places = List.copyOf(places);
    }
}
