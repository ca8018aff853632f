package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.AddressText;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers from the gazetteers in a folder: offline, with the point that a source gives for the very house number, or with an
 * estimate between the numbers that it knows. The sample gazetteer is asked only where no other has an answer.
 */
public final class GazetteerGeocoder implements Geocoder {

    private final Gazetteers gazetteers;

    public GazetteerGeocoder(Gazetteers gazetteers) {
        this.gazetteers = gazetteers;
    }

    @Override
    public List<Match> locate(List<AddressQuery> addresses) {
        try (Snapshot snapshot = gazetteers.snapshot()) {
            Inquiry inquiry = new Inquiry(snapshot, Trace.NONE);
            Map<Object, Match> answered = new HashMap<>();
            List<Match> matches = new ArrayList<>(addresses.size());
            for (AddressQuery address : addresses) {
                Object question = address.isStructured() ? address : AddressText.of(address.text());
                Match match = answered.get(question);
                if (match == null) {
                    match = inquiry.answer(address);
                    answered.put(question, match);
                }
                matches.add(match);
            }
            return matches;
        }
    }

    /** The same answer, and how it came about. */
    public Explanation explain(AddressQuery address) {
        try (Snapshot snapshot = gazetteers.snapshot()) {
            Explanation.Writer writer = new Explanation.Writer();
            return writer.of(new Inquiry(snapshot, writer).answer(address));
        }
    }
}
