package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.index.PlaceExtent;
import io.spatialflow.geocoder.index.Scope;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether so much of a state is loaded that "the only such house" means something. A county's file knows one 100 Main Street, its
 * state has hundreds.
 */
final class Coverage {

    /**
     * Land and water of each state in square kilometres (US Census Bureau, "State Area Measurements and Internal Point
     * Coordinates", 2010).
     */
    private static final String AREAS = "al 135767,ak 1723337,az 295234,ar 137732,ca 423967,co 269601,ct 14357,de 6446,"
            + "dc 177,fl 170312,ga 153910,hi 28313,id 216443,il 149995,in 94326,ia 145746,ks 213100,ky 104656,la 135659,"
            + "me 91633,md 32131,ma 27336,mi 250487,mn 225163,ms 125438,mo 180540,mt 380831,ne 200330,nv 286380,nh 24214,"
            + "nj 22591,nm 314917,ny 141297,nc 139391,nd 183108,oh 116098,ok 181037,or 254799,pa 119280,ri 4001,sc 82933,"
            + "sd 199729,tn 109153,tx 695662,ut 219882,vt 24906,va 110787,wa 184661,wv 62756,wi 169635,wy 253335,pr 13791";

    /** Addresses crowd in some part of most states, so that a circle around nearly all of them is smaller than the state. */
    private static final double SHARE_OF_RADIUS = 0.6;

    /** The smallest states have several times as many houses; a handful of them may lie anywhere. */
    private static final long LEAST_ROWS = 20_000;

    private static final Map<String, Double> RADIUS_METERS = new HashMap<>();

    static {
        for (String entry : AREAS.split(",")) {
            double squareMeters = Double.parseDouble(entry.substring(3)) * 1e6;
            RADIUS_METERS.put(entry.substring(0, 2), Math.sqrt(squareMeters / Math.PI));
        }
    }

    private final Lookup lookup;

    Coverage(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Whether the addresses that are loaded spread over the state. */
    boolean isWhole(String state) {
        double needed = RADIUS_METERS.getOrDefault(state, Double.POSITIVE_INFINITY) * SHARE_OF_RADIUS;
        for (PlaceExtent extent : lookup.extents(Scope.state(state))) {
            if (extent.rows() >= LEAST_ROWS && extent.circle().radius().meters() >= needed) {
                return true;
            }
        }
        return false;
    }
}
