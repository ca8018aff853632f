package io.spatialflow.geocoder.download;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two digits by which federal files name a state (INCITS 38, formerly FIPS 5-2). */
final class StateNumbers {

    private static final String LIST =
            "AL01 AK02 AZ04 AR05 CA06 CO08 CT09 DE10 DC11 FL12 GA13 HI15 ID16 IL17 IN18 IA19 KS20 "
                    + "KY21 LA22 ME23 MD24 MA25 MI26 MN27 MS28 MO29 MT30 NE31 NV32 NH33 NJ34 NM35 NY36 NC37 ND38 OH39 OK40 OR41 "
                    + "PA42 RI44 SC45 SD46 TN47 TX48 UT49 VT50 VA51 WA53 WV54 WI55 WY56 AS60 GU66 MP69 PR72 VI78";

    private static final Map<String, String> NUMBERS = new HashMap<>();

    static {
        for (String entry : LIST.split(" ")) {
            NUMBERS.put(entry.substring(0, 2), entry.substring(2));
        }
    }

    private StateNumbers() {}

    /** Of a state's code, or null if there is no such state. */
    static @Nullable String find(String code) {
        return NUMBERS.get(code.strip().toUpperCase(Locale.ROOT));
    }
}
