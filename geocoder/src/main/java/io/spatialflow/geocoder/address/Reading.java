package io.spatialflow.geocoder.address;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a text turns out to be. */
public sealed interface Reading {

    /** An address with a house number, in all the ways to read it. For one thread. */
    final class House implements Reading {

        private final List<Interpretation> likely;
        private final Supplier<List<Interpretation>> all;
        private @Nullable List<Interpretation> found;

        /**
         * @param likely those that the text suggests by itself, at least one
         * @param all these and the doubtful ones, the least doubtful first; only asked for when the likely ones lead nowhere
         */
        House(List<Interpretation> likely, Supplier<List<Interpretation>> all) {
            this.likely = List.copyOf(likely);
            this.all = all;
        }

        House(List<Interpretation> all) {
            this(all, () -> all);
        }

        /** The least doubtful ways to read it, at least one. */
        public List<Interpretation> likely() {
            return likely;
        }

        /** Every way to read it, the least doubtful first. */
        public List<Interpretation> interpretations() {
            List<Interpretation> every = found;
            if (every == null) {
                every = List.copyOf(all.get());
                found = every;
            }
            return every;
        }
    }

    /**
     * Words, a state or a ZIP, but no house number.
     *
     * @param names what the words may name, in the form of {@link PlaceName}; empty names if there are no words
     */
    record NoHouse(List<Locality> names) implements Reading {

        public NoHouse {
            names = List.copyOf(names);
        }
    }

    /** A post office box and nothing else. */
    record PostBox() implements Reading {}

    /** Empty, damaged, or a telephone number. */
    record Nothing() implements Reading {}

    /**
     * Words that may name a town or a street.
     *
     * @param name all of the words but state and ZIP
     * @param street the first of the words, read as a street
     * @param city the rest of them
     * @param state the code in small letters, empty if there is none
     * @param zip five digits, empty if there is none
     */
    record Locality(String name, StreetName street, String city, String state, String zip) {}
}
