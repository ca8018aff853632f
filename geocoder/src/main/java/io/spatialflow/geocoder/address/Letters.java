package io.spatialflow.geocoder.address;

/**
 * A name as nothing but its letters and digits: abbreviations spelled out, spaces gone. Names are compared so when one of them may
 * be misspelled: "Glenridge" is "Glen Ridge", and "Highlk" lacks two letters of "High Lake".
 */
public final class Letters {

    private Letters() {}

    /** @param name of a street or a town, in normal form */
    public static String of(String name) {
        StringBuilder letters = new StringBuilder(name.length() + 8);
        int from = 0;
        while (from < name.length()) {
            int space = name.indexOf(' ', from);
            int to = space < 0 ? name.length() : space;
            letters.append(Words.spelledOut(name.substring(from, to)));
            from = to + 1;
        }
        return letters.toString();
    }
}
