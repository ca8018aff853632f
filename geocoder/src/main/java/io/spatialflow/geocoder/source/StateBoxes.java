package io.spatialflow.geocoder.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The box around each state, rounded outward to tenths of a degree, and a margin. From the US Census Bureau's cartographic
 * boundary file of the states, 1 : 500,000 (public domain); that is far too coarse to place a house, and fine enough to see
 * that coordinates are in another projection.
 */
final class StateBoxes {

    /** In degrees, some 20 km: houses stand on islands and piers that the boundary file leaves out. */
    private static final double MARGIN = 0.2;

    /** West, south, east, north. Alaska's reaches over the 180th meridian, to 172.4 east. */
    private static final String TABLE = """
            AL -88.5 30.2 -84.8 35.1; AK -187.6 51.2 -129.9 71.4; AZ -114.9 31.3 -109.0 37.1; AR -94.7 33.0 -89.6 36.5
            CA -124.5 32.5 -114.1 42.1; CO -109.1 36.9 -102.0 41.1; CT -73.8 40.9 -71.7 42.1; DE -75.8 38.4 -75.0 39.9
            DC -77.2 38.7 -76.9 39.0; FL -87.7 24.4 -80.0 31.1; GA -85.7 30.3 -80.8 35.1; HI -178.4 18.9 -154.8 28.5
            ID -117.3 41.9 -111.0 49.1; IL -91.6 36.9 -87.4 42.6; IN -88.1 37.7 -84.7 41.8; IA -96.7 40.3 -90.1 43.6
            KS -102.1 36.9 -94.5 40.1; KY -89.6 36.4 -81.9 39.2; LA -94.1 28.9 -88.8 33.1; ME -71.1 42.9 -66.9 47.5
            MD -79.5 37.9 -75.0 39.8; MA -73.6 41.2 -69.9 42.9; MI -90.5 41.6 -82.4 48.3; MN -97.3 43.4 -89.4 49.4
            MS -91.7 30.1 -88.0 35.0; MO -95.8 35.9 -89.0 40.7; MT -116.1 44.3 -104.0 49.1; NE -104.1 39.9 -95.3 43.1
            NV -120.1 35.0 -114.0 42.1; NH -72.6 42.6 -70.6 45.4; NJ -75.6 38.9 -73.8 41.4; NM -109.1 31.3 -103.0 37.1
            NY -79.8 40.4 -71.8 45.1; NC -84.4 33.8 -75.4 36.6; ND -104.1 45.9 -96.5 49.1; OH -84.9 38.4 -80.5 42.0
            OK -103.1 33.6 -94.4 37.1; OR -124.6 41.9 -116.4 46.3; PA -80.6 39.7 -74.6 42.3; RI -71.9 41.1 -71.1 42.1
            SC -83.4 32.0 -78.5 35.3; SD -104.1 42.4 -96.4 46.0; TN -90.4 34.9 -81.6 36.7; TX -106.7 25.8 -93.5 36.6
            UT -114.1 36.9 -109.0 42.1; VT -73.5 42.7 -71.4 45.1; VA -83.7 36.5 -75.2 39.5; WA -124.8 45.5 -116.9 49.1
            WV -82.7 37.2 -77.7 40.7; WI -92.9 42.4 -86.8 47.1; WY -111.1 40.9 -104.0 45.1; PR -68.0 17.8 -65.2 18.6
            GU 144.6 13.2 145.0 13.7; VI -65.1 17.6 -64.5 18.5; AS -171.1 -14.6 -168.1 -11.0; MP 144.8 14.1 146.1 20.6
            """;

    private static final Map<String, double[]> BOXES = new HashMap<>();

    static {
        for (String entry : TABLE.strip().split("[;\n]")) {
            String[] parts = entry.strip().split(" ");
            double[] box = new double[4];
            for (int i = 0; i < box.length; i++) {
                box[i] = Double.parseDouble(parts[i + 1]) + (i < 2 ? -MARGIN : MARGIN);
            }
            BOXES.put(parts[0].toLowerCase(Locale.ROOT), box);
        }
    }

    private StateBoxes() {}

    /**
     * Whether a point may lie in a state.
     *
     * @param code two small letters
     */
    static boolean mayHold(String code, double latitude, double longitude) {
        double[] box = BOXES.get(code);
        if (box == null) {
            return true;
        }
        double west = longitude > 0 && box[0] < -180 ? longitude - 360 : longitude;
        return west >= box[0] && west <= box[2] && latitude >= box[1] && latitude <= box[3];
    }
}
