package io.spatialflow.geocoder.address;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The states, the District of Columbia and the territories, by code (USPS Publication 28, Appendix B). */
public final class States {

    private static final String LIST = "al alabama,ak alaska,az arizona,ar arkansas,ca california,co colorado,"
            + "ct connecticut,de delaware,dc district of columbia,fl florida,ga georgia,hi hawaii,id idaho,il illinois,"
            + "in indiana,ia iowa,ks kansas,ky kentucky,la louisiana,me maine,md maryland,ma massachusetts,mi michigan,"
            + "mn minnesota,ms mississippi,mo missouri,mt montana,ne nebraska,nv nevada,nh new hampshire,nj new jersey,"
            + "nm new mexico,ny new york,nc north carolina,nd north dakota,oh ohio,ok oklahoma,or oregon,"
            + "pa pennsylvania,ri rhode island,sc south carolina,sd south dakota,tn tennessee,tx texas,ut utah,"
            + "vt vermont,va virginia,wa washington,wv west virginia,wi wisconsin,wy wyoming,pr puerto rico,gu guam,"
            + "vi virgin islands,as american samoa,mp northern mariana islands";

    /** The most words in a name. */
    static final int LONGEST_NAME = 3;

    private static final Set<String> CODES = new HashSet<>();
    private static final Set<String> LAST_WORDS = new HashSet<>();
    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        for (String entry : LIST.split(",")) {
            String code = entry.substring(0, 2);
            CODES.add(code);
            String name = PlaceName.normal(entry.substring(3));
            BY_NAME.put(name, code);
            LAST_WORDS.add(code);
            LAST_WORDS.add(name.substring(name.lastIndexOf(' ') + 1));
        }
    }

    private States() {}

    /** The code in small letters of a state given by code or name, or null if there is no such state. */
    public static @Nullable String code(String raw) {
        String name = PlaceName.normal(raw);
        return CODES.contains(name) ? name : BY_NAME.get(name);
    }

    /** The codes of the states whose code or name, in standard words, begins so; none for an empty beginning. */
    static Set<String> beginning(String standardWords) {
        Set<String> codes = new TreeSet<>();
        if (!standardWords.isEmpty()) {
            CODES.stream().filter(code -> code.startsWith(standardWords)).forEach(codes::add);
            BY_NAME.forEach((name, code) -> {
                if (name.startsWith(standardWords)) {
                    codes.add(code);
                }
            });
        }
        return codes;
    }

    /** Whether a word in standard form is a code or the last word of a name. */
    static boolean mayEndIn(String word) {
        return LAST_WORDS.contains(word);
    }

    static boolean isCode(String word) {
        return CODES.contains(word);
    }

    /** The code for a name whose words are in standard form, or null. */
    static @Nullable String codeOfName(String standardWords) {
        return BY_NAME.get(standardWords);
    }
}
