package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.server.geofence.GeofenceId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of addresses.
 *
 * @param number from 0, as the file has them
 * @param entry what it says
 * @param place where that is
 * @param outcome what becomes of it, or became of it
 * @param match the fence that its point lies in; null if there is none
 * @param geofenceId the fence it made; null if it made none, or that was taken away again
 */
public record ListRow(
        int number,
        Entry entry,
        Place place,
        Outcome outcome,
        @Nullable Match match,
        @Nullable GeofenceId geofenceId) {

    /** What becomes of a row. */
    public enum Outcome {
        /** Its address has not been looked up yet. */
        WAITING,
        /** It will make a fence. */
        NEW,
        /** Its point lies in a fence. */
        DUPLICATE,
        /** Its address fits several places: somebody has to choose. */
        AMBIGUOUS,
        /** It cannot make a fence as it is. */
        FAILED,
        /** Somebody wants it left out. */
        LEFT_OUT,
        /** It made a fence. */
        CREATED,
        /** The fence it made was taken away again. */
        UNDONE
    }

    /**
     * What a row says, as text that need not make sense.
     *
     * @param bufferMeters empty for the list's radius
     * @param tags a line of CSV
     * @param createAnyway whether it makes a fence even if it is a duplicate that would be skipped
     * @param leftOut whether it makes none, whatever it says
     */
    public record Entry(
            String address, String name, String bufferMeters, String tags, boolean createAnyway, boolean leftOut) {

        private static final Pattern METERS = Pattern.compile("(\\d{1,9})(?:\\.0+)?\\s*(?i:m)?");

        static Entry of(ColumnMapping mapping, List<String> cells) {
            return new Entry(
                    mapping.address(cells).strip(),
                    mapping.name(cells).strip(),
                    mapping.bufferMeters(cells).strip(),
                    mapping.tags(cells).strip(),
                    false,
                    false);
        }

        /** The radius in metres; empty if the text is none that a fence can have. */
        public OptionalInt radius(int whenEmpty) {
            if (bufferMeters.isEmpty()) {
                return OptionalInt.of(whenEmpty);
            }
            Matcher meters = METERS.matcher(bufferMeters);
            if (!meters.matches()) {
                return OptionalInt.empty();
            }
            int radius = Integer.parseInt(meters.group(1));
            return radius >= BulkItem.MIN_BUFFER_METERS && radius <= BulkItem.MAX_BUFFER_METERS
                    ? OptionalInt.of(radius)
                    : OptionalInt.empty();
        }

        /** What the fence will be called. */
        public String title() {
            return name.isBlank() ? address : name;
        }

        public Entry withBuffer(String meters) {
            return new Entry(address, name, meters, tags, createAnyway, leftOut);
        }

        public Entry withTags(String newTags) {
            return new Entry(address, name, bufferMeters, newTags, createAnyway, leftOut);
        }

        public Entry anyway(boolean create) {
            return new Entry(address, name, bufferMeters, tags, create, leftOut);
        }

        public Entry left(boolean out) {
            return new Entry(address, name, bufferMeters, tags, createAnyway, out);
        }
    }

    /** Where a row is. */
    public sealed interface Place {

        /** Not looked up yet. */
        record Waiting() implements Place {}

        /** One place. */
        record Found(Candidate candidate, Hand hand) implements Place {}

        /** Several that fit equally, best first. */
        record Several(List<Candidate> candidates) implements Place {
            public Several {
                candidates = List.copyOf(candidates);
            }
        }

        /**
         * None.
         *
         * @param reason a stable word
         * @param message more, for people; may be empty
         */
        record Nowhere(String reason, String message) implements Place {}
    }

    /** What people had to do with a place. */
    public enum Hand {
        NONE,
        /** One of several was chosen. */
        CHOSEN,
        /** The pin was put there. */
        PLACED
    }

    /**
     * The fence that a point lies in.
     *
     * @param geofenceId null if the fence would be made by a row before this one
     * @param row that row, from 0; null if the fence is there
     */
    public record Match(
            @Nullable GeofenceId geofenceId,
            String name,
            double distanceMeters,
            @Nullable Integer row) {}

    /** Where its fence will be. */
    public Optional<Point> point() {
        return place instanceof Place.Found found
                ? Optional.of(found.candidate().point())
                : Optional.empty();
    }

    ListRow saying(Entry newEntry) {
        return new ListRow(number, newEntry, place, outcome, match, geofenceId);
    }

    /** The same row in a place; what becomes of it is open where there is one, and compared with others later. */
    ListRow at(Place newPlace) {
        return new ListRow(number, entry, newPlace, outcome(newPlace), null, null);
    }

    ListRow becoming(Outcome newOutcome, @Nullable Match newMatch, @Nullable GeofenceId newFence) {
        return new ListRow(number, entry, place, newOutcome, newMatch, newFence);
    }

    private Outcome outcome(Place newPlace) {
        if (entry.leftOut()) {
            return Outcome.LEFT_OUT;
        }
        return switch (newPlace) {
            case Place.Waiting waiting -> Outcome.WAITING;
            case Place.Found found -> Outcome.NEW;
            case Place.Several several -> Outcome.AMBIGUOUS;
            case Place.Nowhere nowhere -> Outcome.FAILED;
        };
    }
}
