package io.spatialflow.geocoder.upstream;

/** Whether one name may be another one misspelled. */
final class Spelling {

    /** From this length on two slips are as likely as one in a short name, and two such names still as unlike. */
    private static final int LONG = 7;

    private static final int SHORTEST = 4;

    private Spelling() {}

    /** One slip apart, two in a long name. What has a digit in it or is very short has no misspellings, only others. */
    static boolean isNear(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < SHORTEST || hasDigit(one) || hasDigit(other)) {
            return false;
        }
        int most = shorter >= LONG ? 2 : 1;
        return Math.abs(one.length() - other.length()) <= most && distance(one, other) <= most;
    }

    private static boolean hasDigit(String name) {
        return name.chars().anyMatch(Character::isDigit);
    }

    /**
     * How many letters have to be put in, left out, exchanged, or swapped with their neighbour (optimal string alignment;
     * Damerau, "A technique for computer detection and correction of spelling errors", CACM 7, 1964).
     */
    private static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(exchanged, Math.min(last[j], now[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = now;
        }
        return last[other.length()];
    }
}
