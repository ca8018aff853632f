package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.AddressParser;
import io.spatialflow.geocoder.address.AddressText;
import io.spatialflow.geocoder.address.Interpretation;
import io.spatialflow.geocoder.address.Reading;
import io.spatialflow.geocoder.index.Gazetteer;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers from the gazetteers in a folder: offline, and only with points that a source gives for the very house number. The
 * sample gazetteer is asked only where no other has an answer.
 */
public final class GazetteerGeocoder implements Geocoder {

    private final Gazetteers gazetteers;

    public GazetteerGeocoder(Gazetteers gazetteers) {
        this.gazetteers = gazetteers;
    }

    @Override
    public List<Match> locate(List<AddressQuery> addresses) {
        try (Snapshot snapshot = gazetteers.snapshot()) {
            Lookup real = lookup(snapshot, false);
            Lookup sample = lookup(snapshot, true);
            Map<AddressText, Match> answered = new HashMap<>();
            List<Match> matches = new ArrayList<>(addresses.size());
            for (AddressQuery address : addresses) {
                matches.add(
                        answered.computeIfAbsent(AddressText.of(address.line()), text -> locate(text, real, sample)));
            }
            return matches;
        }
    }

    private static Lookup lookup(Snapshot snapshot, boolean sample) {
        return new Lookup(snapshot.gazetteers().stream()
                .filter((Gazetteer gazetteer) -> gazetteer.provenance().sample() == sample)
                .toList());
    }

    private static Match locate(AddressText text, Lookup real, Lookup sample) {
        return switch (AddressParser.read(text)) {
            case Reading.House house -> locate(house.interpretations(), real, sample);
            case Reading.NoHouse noHouse -> new Match.Unmatched(Localities.reason(noHouse, List.of(real, sample)));
            case Reading.PostBox box -> new Match.Unmatched(Match.Reason.PO_BOX);
            case Reading.Nothing nothing -> new Match.Unmatched(Match.Reason.NOT_AN_ADDRESS);
        };
    }

    private static Match locate(List<Interpretation> interpretations, Lookup real, Lookup sample) {
        Search.Outcome known = new Search(real).run(interpretations);
        if (!known.hits().isEmpty()) {
            return Verdict.of(known);
        }
        Search.Outcome sampled = new Search(sample).run(interpretations);
        if (!sampled.hits().isEmpty()) {
            return Verdict.of(sampled);
        }
        boolean streetKnown = known.streetKnown() || sampled.streetKnown();
        return new Match.Unmatched(streetKnown ? Match.Reason.NUMBER_NOT_FOUND : Match.Reason.NO_MATCH);
    }
}
