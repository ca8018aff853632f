package io.spatialflow.geocoder.match;

import java.util.List;

/**
 * From text to places. The one door: the embedded index stands behind it, and so do upstream geocoders. Safe for use by
 * many threads at once.
 */
public interface Geocoder {

    /**
     * Locates each address, all of a batch at once so that an implementation may share work between them.
     *
     * @param addresses any text: a bad one gets a {@link Match.Unmatched}, never an exception
     * @return one match per address, in the same order; the same question always gets the same match
     */
    List<Match> locate(List<AddressQuery> addresses);
}
