package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.AddressParser;
import io.spatialflow.geocoder.address.AddressText;
import io.spatialflow.geocoder.address.Reading;
import io.spatialflow.geocoder.index.Gazetteer;
import io.spatialflow.geocoder.index.Snapshot;
import java.util.List;

/**
 * Answers one address after the other from the gazetteers of one moment, on one thread. The sample gazetteer is asked only where no
 * other has an answer.
 */
final class Inquiry {

    private final Trace trace;
    private final Lookup real;
    private final Lookup sample;
    private final Search search;
    private final Search sampleSearch;

    Inquiry(Snapshot snapshot, Trace trace) {
        this.trace = trace;
        this.real = lookup(snapshot, false);
        this.sample = lookup(snapshot, true);
        this.search = new Search(real, trace);
        this.sampleSearch = new Search(sample, trace);
    }

    private static Lookup lookup(Snapshot snapshot, boolean sample) {
        return new Lookup(snapshot.gazetteers().stream()
                .filter((Gazetteer gazetteer) -> gazetteer.provenance().sample() == sample)
                .toList());
    }

    Match answer(AddressQuery address) {
        return switch (read(address)) {
            case Reading.House house -> locate(house);
            case Reading.NoHouse noHouse -> new Match.Unmatched(Localities.reason(noHouse, List.of(real, sample)));
            case Reading.PostBox box -> new Match.Unmatched(Match.Reason.PO_BOX);
            case Reading.Nothing nothing -> new Match.Unmatched(Match.Reason.NOT_AN_ADDRESS);
        };
    }

    private static Reading read(AddressQuery address) {
        AddressText text = AddressText.of(address.text());
        if (!address.isStructured()) {
            return AddressParser.read(text);
        }
        Reading fields = AddressParser.read(text, address.city(), address.state(), address.postcode());
        // Without a house the fields tell no more than the line, and the line may still name a place.
        boolean isDecided = fields instanceof Reading.House || fields instanceof Reading.PostBox;
        return isDecided ? fields : AddressParser.read(AddressText.of(address.line()));
    }

    private Match locate(Reading.House house) {
        if (trace != Trace.NONE) {
            trace.read(house.interpretations());
        }
        Search.Outcome known = search.run(house);
        if (!known.hits().isEmpty()) {
            return Verdict.of(known);
        }
        Search.Outcome sampled = sample.isEmpty() ? Search.Outcome.NOTHING : sampleSearch.run(house);
        if (!sampled.hits().isEmpty()) {
            return Verdict.of(sampled);
        }
        boolean streetKnown = known.streetKnown() || sampled.streetKnown();
        return new Match.Unmatched(streetKnown ? Match.Reason.NUMBER_NOT_FOUND : Match.Reason.NO_MATCH);
    }
}
