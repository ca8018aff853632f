package io.spatialflow.server.exchange;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Duplicate;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Groups;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some features of a file on their way to be fences; to be used inside a transaction. Not for several threads. */
final class UploadBatch {

    private final Geofences geofences;
    private final Groups groups;
    private final UploadJob job;
    private final Instant now;
    private final List<Geofence> made = new ArrayList<>();
    private final List<FeatureError> failures = new ArrayList<>();
    private final Map<String, Group> groupsByName = new HashMap<>();

    UploadBatch(Geofences geofences, Groups groups, UploadJob job, Instant now) {
        this.geofences = geofences;
        this.groups = groups;
        this.job = job;
        this.now = now;
    }

    /** Makes what can be made. */
    void write(List<Checked> features) {
        List<Checked.Sound> sound = features.stream()
                .filter(Checked.Sound.class::isInstance)
                .map(Checked.Sound.class::cast)
                .toList();
        List<List<Geofence.Outline>> near = job.options().confirmDuplicate()
                ? List.of()
                : geofences.near(
                        workspaceId(), sound.stream().map(UploadBatch::centroid).toList());
        int place = 0;
        for (Checked feature : features) {
            switch (feature) {
                case Checked.Faulty faulty -> failures.add(faulty.error());
                case Checked.Sound one -> {
                    List<Geofence.Outline> there = near.isEmpty() ? List.of() : near.get(place);
                    make(one, there);
                    place++;
                }
            }
        }
        geofences.add(made);
    }

    private void make(Checked.Sound feature, List<Geofence.Outline> near) {
        Optional<Duplicate> duplicate = job.options().confirmDuplicate() ? Optional.empty() : duplicate(feature, near);
        duplicate.ifPresentOrElse(
                found -> failures.add(error(feature, found)),
                () -> made.add(feature.draft()
                        .geofence(
                                workspaceId(),
                                group(feature.draft().groupName()),
                                new GeofenceId(TimeOrderedUuid.next(now)),
                                now)));
    }

    /** Among what is there, and what this batch has made itself. */
    private Optional<Duplicate> duplicate(Checked.Sound feature, List<Geofence.Outline> near) {
        Point centroid = centroid(feature);
        List<Geofence.Outline> candidates = new ArrayList<>(near);
        made.stream()
                .filter(fence -> fence.status().counts())
                .filter(fence -> fence.area().boxes().stream().anyMatch(box -> box.contains(centroid)))
                .map(Geofence::outline)
                .forEach(candidates::add);
        return Duplicate.of(centroid, candidates);
    }

    private static Point centroid(Checked.Sound feature) {
        return feature.draft().area().centroid();
    }

    private static FeatureError error(Checked.Sound feature, Duplicate duplicate) {
        String name = feature.draft().profile().name();
        return new FeatureError(
                feature.index(),
                name,
                FeatureError.DUPLICATE,
                String.format(
                        Locale.ROOT,
                        "Feature %d (%s): its middle lies in %s (%s), %.1f m from the middle of that",
                        feature.index() + 1,
                        Excerpt.of(name),
                        Excerpt.of(duplicate.fence().name()),
                        duplicate.fence().id(),
                        duplicate.distance().meters()));
    }

    private @Nullable Group group(@Nullable String name) {
        return name == null
                ? null
                : groupsByName.computeIfAbsent(Group.normalized(name), normalized -> groups.named(workspaceId(), name));
    }

    private WorkspaceId workspaceId() {
        return job.workspaceId();
    }

    int made() {
        return made.size();
    }

    List<FeatureError> failures() {
        return List.copyOf(failures);
    }
}
