package io.spatialflow.geocoder.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the keys of an index go on behind a beginning that somebody has typed. A beginning that few keys share is looked up among the
 * keys themselves; for each that more share, the index holds a list of the weightiest. So the first letter costs no more than the
 * tenth.
 */
final class Completions {

    /** What any beginning has at most. */
    static final int MOST = 128;

    /** The heaviest first, and of equals those that come first in the alphabet. */
    static final Comparator<Completion> HEAVIEST_FIRST =
            Comparator.comparingInt(Completion::weight).reversed().thenComparing(Completion::text);

    private static final String LIST = ">";

    private Completions() {}

    /** The key of the list of those who share a beginning. */
    static String listOf(String beginning) {
        return LIST + beginning;
    }

    static void write(List<Completion> completions, ByteWriter out) {
        out.unsigned(completions.size());
        for (Completion completion : completions) {
            out.string(completion.text());
            out.unsigned(completion.weight());
        }
    }

    static List<Completion> read(ByteReader in) {
        int count = in.unsigned();
        List<Completion> completions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            completions.add(new Completion(in.string(), in.unsigned()));
        }
        return completions;
    }
}
