package io.spatialflow.benchmarks.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Two heaps of addresses in an order that is random, but the same for everybody.
 *
 * @param fresh far enough from each other and from the crowd that none lies in a fence of another
 * @param crowd to fill a server with
 */
public record AddressPool(List<Address> fresh, List<Address> crowd) {

    /** More than a fence's default radius of 100 m, by what a geocoder may round. */
    private static final double APART_METERS = 110;

    /** @param freshWanted there may be fewer, if the region is small */
    public static AddressPool of(List<Address> addresses, int freshWanted, long seed) {
        List<Address> shuffled = new ArrayList<>(addresses);
        Collections.shuffle(shuffled, new Random(seed));
        Spacing spacing = new Spacing(APART_METERS);
        List<Address> fresh = new ArrayList<>();
        List<Address> rest = new ArrayList<>();
        for (Address address : shuffled) {
            if (fresh.size() < freshWanted && spacing.isFree(address)) {
                spacing.claim(address);
                fresh.add(address);
            } else {
                rest.add(address);
            }
        }
        rest.removeIf(address -> !spacing.isFree(address));
        return new AddressPool(List.copyOf(fresh), List.copyOf(rest));
    }
}
