package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.Geocoder;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceLock;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes one fence. Geocoding comes first and holds no lock; looking for a duplicate, writing and the audit entry then are
 * one transaction.
 */
public final class GeofenceCreation {

    private final Geocoders geocoders;
    private final Geofences geofences;
    private final Groups groups;
    private final WorkspaceLock lock;
    private final Audit audit;
    private final Clock clock;

    public GeofenceCreation(
            Geocoders geocoders, Geofences geofences, Groups groups, WorkspaceLock lock, Audit audit, Clock clock) {
        this.geocoders = geocoders;
        this.geofences = geofences;
        this.groups = groups;
        this.lock = lock;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {

        record Created(Geofence geofence) implements Outcome {}

        /** Nothing was made: the address, or the centre of the area, lies in a fence that is there. */
        record Duplicated(Duplicate duplicate) implements Outcome {}

        /** Nothing was made: the address has no place that is good enough. */
        record Unplaced(Geocoded.Unplaced why) implements Outcome {}

        /** Nothing was made: the address can't be looked up now. */
        record Busy(Geocoded.Busy until) implements Outcome {}
    }

    public Outcome create(Caller caller, NewGeofence wanted) {
        return switch (wanted.where()) {
            case Where.There there -> write(caller, wanted, wanted.profile(), there.area(), there.origin());
            case Where.Around around -> around(caller, wanted, around);
        };
    }

    private Outcome around(Caller caller, NewGeofence wanted, Where.Around around) {
        Geocoder geocoder = geocoders.of(caller.workspaceId());
        return switch (Geocoded.locate(geocoder, around.address())) {
            case Geocoded.Placed placed ->
                write(
                        caller,
                        wanted,
                        noting(wanted.profile(), placed.candidate()),
                        CircleArea.of(placed.candidate().point(), around.bufferMeters()),
                        Origin.geocoded(around.address()));
            case Geocoded.Unplaced unplaced -> new Outcome.Unplaced(unplaced);
            case Geocoded.Busy busy -> new Outcome.Busy(busy);
        };
    }

    private static Profile noting(Profile profile, Candidate candidate) {
        Map<String, @Nullable Object> metadata = new TreeMap<>(profile.metadata());
        metadata.putAll(Geocoded.provenance(candidate));
        return profile.noting(metadata);
    }

    private Outcome write(Caller caller, NewGeofence wanted, Profile profile, Area area, Origin origin) {
        return lock.hold(caller.workspaceId(), () -> {
            Optional<Duplicate> duplicate = wanted.confirmDuplicate() ? Optional.empty() : duplicate(caller, area);
            if (duplicate.isPresent()) {
                return new Outcome.Duplicated(duplicate.get());
            }
            Instant now = clock.instant();
            GeofenceId id = new GeofenceId(TimeOrderedUuid.next(now));
            Geofence geofence = Geofence.made(id, caller.workspaceId(), profile, area, origin, now)
                    .with(wanted.webhook())
                    .in(group(caller, wanted.groupName()));
            geofences.add(List.of(geofence));
            audit.note(caller, "geofence.create", Audit.Subject.one("geofence", id), GeofenceFacts.of(geofence));
            return new Outcome.Created(geofence);
        });
    }

    private Optional<Duplicate> duplicate(Caller caller, Area area) {
        List<Geofence.Outline> nearby =
                geofences.near(caller.workspaceId(), List.of(area.centroid())).getFirst();
        return Duplicate.of(area.centroid(), nearby);
    }

    private @Nullable Group group(Caller caller, @Nullable String name) {
        return name == null ? null : groups.named(caller.workspaceId(), name);
    }
}
