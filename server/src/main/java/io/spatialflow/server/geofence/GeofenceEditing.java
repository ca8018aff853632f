package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.Changes;
import io.spatialflow.server.account.WorkspaceLock;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes fences that are there. What changes nothing writes nothing: no new time of change, no audit entry. */
public final class GeofenceEditing {

    private final Geocoders geocoders;
    private final Geofences geofences;
    private final Groups groups;
    private final WorkspaceLock lock;
    private final Audit audit;
    private final Clock clock;

    public GeofenceEditing(
            Geocoders geocoders, Geofences geofences, Groups groups, WorkspaceLock lock, Audit audit, Clock clock) {
        this.geocoders = geocoders;
        this.geofences = geofences;
        this.groups = groups;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a change. */
    public sealed interface Outcome {

        /** The fence as it is now. */
        record Changed(Geofence geofence) implements Outcome {}

        /** There is no such fence in the caller's workspace. */
        record Unknown() implements Outcome {}

        /** Nothing was changed: the new address has no place that is good enough. */
        record Unplaced(Geocoded.Unplaced why) implements Outcome {}

        /** Nothing was changed: the new address can't be looked up now. */
        record Busy(Geocoded.Busy until) implements Outcome {}

        /**
         * Nothing was changed: it makes no sense for this fence.
         *
         * @param member of the change, by its name on the wire
         */
        record Senseless(String member, String message) implements Outcome {}
    }

    public Outcome update(Caller caller, GeofenceEdit edit, GeofenceId id) {
        Geofence before = geofences.find(caller.workspaceId(), id).orElse(null);
        if (before == null) {
            return new Outcome.Unknown();
        }
        Relocation relocation = new Relocation(edit.place());
        Optional<Outcome.Senseless> senseless = senseless(relocation, before);
        if (senseless.isPresent()) {
            return senseless.get();
        }
        String address = relocation.addressToLocate(before).orElse(null);
        if (address == null) {
            return write(caller, edit, id, null);
        }
        return switch (Geocoded.locate(geocoders.of(caller.workspaceId()), address)) {
            case Geocoded.Placed placed -> write(caller, edit, id, placed.candidate());
            case Geocoded.Unplaced unplaced -> new Outcome.Unplaced(unplaced);
            case Geocoded.Busy busy -> new Outcome.Busy(busy);
        };
    }

    private static Optional<Outcome.Senseless> senseless(Relocation relocation, Geofence fence) {
        if (relocation.lacksAddress(fence)) {
            return Optional.of(new Outcome.Senseless("address", "A fence from an address needs one"));
        }
        if (relocation.isPolygonAroundAddress(fence)) {
            return Optional.of(new Outcome.Senseless(
                    "source", "A polygon is not made from an address: its source is draw or building"));
        }
        if (relocation.hasNothingToBuffer(fence)) {
            return Optional.of(new Outcome.Senseless(
                    "buffer_meters", "Only a fence from an address has a buffer; of a circle change the geometry"));
        }
        return Optional.empty();
    }

    private Outcome write(Caller caller, GeofenceEdit edit, GeofenceId id, @Nullable Candidate located) {
        Relocation relocation = new Relocation(edit.place());
        Optional<Geofence> changed = change(
                caller,
                id,
                "geofence.update",
                fence -> regrouped(relocation.applied(edit.applied(fence), located), edit.groupName()));
        return changed.<Outcome>map(Outcome.Changed::new).orElseGet(Outcome.Unknown::new);
    }

    private Geofence regrouped(Geofence fence, Patch<String> groupName) {
        if (!groupName.touched()) {
            return fence;
        }
        String name = groupName.value();
        return fence.in(name == null ? null : groups.named(fence.workspaceId(), name));
    }

    /** Puts a fence away, or takes it out again; empty if there is none. */
    public Optional<Geofence> archive(Caller caller, GeofenceId id, boolean archived) {
        return change(
                caller,
                id,
                archived ? "geofence.archive" : "geofence.unarchive",
                fence -> fence.with(new Status(fence.status().active(), archived)));
    }

    /** Puts a fence into the group of a name, or with null into none; empty if there is no such fence. */
    public Optional<Geofence> group(Caller caller, GeofenceId id, @Nullable String name) {
        return change(caller, id, "geofence.group", fence -> regrouped(fence, Patch.to(name)));
    }

    private Optional<Geofence> change(Caller caller, GeofenceId id, String action, UnaryOperator<Geofence> change) {
        return lock.hold(caller.workspaceId(), () -> {
            Geofence before = geofences.find(caller.workspaceId(), id).orElse(null);
            if (before == null) {
                return Optional.empty();
            }
            Geofence after = change.apply(before);
            Map<String, @Nullable Object> changes = Changes.between(GeofenceFacts.of(before), GeofenceFacts.of(after));
            if (changes.isEmpty()) {
                return Optional.of(before);
            }
            geofences.update(after.updated(clock.instant()));
            Group left = before.group();
            if (left != null && !left.equals(after.group())) {
                groups.removeIfEmpty(caller.workspaceId(), left);
            }
            audit.note(caller, action, Audit.Subject.one("geofence", id), changes);
            // As it is kept: a tag that the workspace knows is shown as it was first entered.
            return geofences.find(caller.workspaceId(), id);
        });
    }
}
