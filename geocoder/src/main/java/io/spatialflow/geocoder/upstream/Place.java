package io.spatialflow.geocoder.upstream;

import io.spatialflow.geocoder.match.MatchLevel;
import java.util.List;

/**
 * One place as a provider describes it, before anybody has judged whether it is the one that was asked for. Absent text is
 * empty.
 *
 * @param latitude as it came, perhaps no latitude at all
 * @param level what the provider says about how near it is
 * @param confidence 0..1, by the mapping in {@code docs/upstream-geocoders.md}
 * @param towns every name it gives for the town that this is in: city, suburb, township; no county, which is often called
 *     like one of its towns
 * @param label the address on one line
 */
record Place(
        double latitude,
        double longitude,
        MatchLevel level,
        double confidence,
        String number,
        String street,
        List<String> towns,
        String state,
        String zip,
        String label) {

    Place {
        confidence = confidence >= 0 && confidence <= 1 ? confidence : 0;
        towns = towns.stream().filter(town -> !town.isBlank()).toList();
    }
}
