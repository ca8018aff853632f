package io.spatialflow.geocoder.address;

import java.util.List;

/** What a text turns out to be. */
public sealed interface Reading {

    /**
     * An address with a house number.
     *
     * @param interpretations at least one, the least doubtful first
     */
    record House(List<Interpretation> interpretations) implements Reading {

        public House {
            interpretations = List.copyOf(interpretations);
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
