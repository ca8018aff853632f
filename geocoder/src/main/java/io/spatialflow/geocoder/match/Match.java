package io.spatialflow.geocoder.match;

import java.time.Duration;
import java.util.List;

/** What a geocoder answers to one address. Every outcome that can be expected is a value, none is an exception. */
public sealed interface Match {

    /** One place, and no other that could be meant as well. */
    record Found(Candidate candidate) implements Match {}

    /** No place that could be stood for. */
    record Unmatched(Reason reason) implements Match {}

    /**
     * Several places far apart that the text fits equally, so that any choice would be a guess; or fewer, where the text
     * does not say in which town to look.
     *
     * @param candidates best first, at most ten
     */
    record Ambiguous(List<Candidate> candidates) implements Match {

        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** The geocoder refuses for now: ask again later. Only upstream geocoders do this. */
    record Busy(Duration retryAfter) implements Match {}

    /** Why there is no place. */
    enum Reason {
        /** Nothing in the reference data is near enough to the text. */
        NO_MATCH,
        /** The street is known, the house number on it is not. */
        NUMBER_NOT_FOUND,
        /** The text names a town, a ZIP or a street, but no house. */
        LOCALITY_ONLY,
        /** A post office box is where mail goes, not where somebody is. */
        PO_BOX,
        /** Empty, a telephone number, "TBD": not an address at all. */
        NOT_AN_ADDRESS
    }
}
