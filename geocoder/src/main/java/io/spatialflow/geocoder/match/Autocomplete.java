package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.TypedAddress;
import io.spatialflow.geocoder.index.Gazetteer;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * Suggests places while somebody types an address, from the gazetteers in a folder. The sample gazetteer is asked only where no
 * other has an answer. Safe for use by many threads at once.
 */
public final class Autocomplete {

    private final Gazetteers gazetteers;

    public Autocomplete(Gazetteers gazetteers) {
        this.gazetteers = gazetteers;
    }

    /**
     * What may be meant, best first: houses of the very number, then those that are estimated, then numbers that begin so; or, as
     * long as no number was typed, towns and streets. Only what the reference data know, none of it twice. The work is bounded
     * however little was typed.
     *
     * @param typed any text
     * @param most how many to give at most, from 1
     */
    public List<Suggestion> suggest(String typed, int most) {
        List<TypedAddress> readings = TypedAddress.readings(typed);
        if (readings.isEmpty()) {
            return List.of();
        }
        try (Snapshot snapshot = gazetteers.snapshot()) {
            List<Suggestion> known = new Suggesting(lookup(snapshot, false), most).suggest(readings);
            return known.isEmpty() ? new Suggesting(lookup(snapshot, true), most).suggest(readings) : known;
        }
    }

    /** The place, if it is still known. Its confidence tells of the point; there is no text that it could disagree with. */
    public Optional<Candidate> locate(PlaceId place) {
        try (Snapshot snapshot = gazetteers.snapshot()) {
            return new PlaceFinder(lookup(snapshot, false))
                    .find(place)
                    .or(() -> new PlaceFinder(lookup(snapshot, true)).find(place));
        }
    }

    private static Lookup lookup(Snapshot snapshot, boolean sample) {
        return new Lookup(snapshot.gazetteers().stream()
                .filter((Gazetteer gazetteer) -> gazetteer.provenance().sample() == sample)
                .toList());
    }
}
