package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Geofences;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Compares a batch, item by item in order, with the fences that are there and with those it makes itself. */
final class Comparison {

    private final Geofences geofences;
    private final WorkspaceId workspaceId;
    private final Drafts drafts;

    Comparison(Geofences geofences, Drafts drafts) {
        this.geofences = geofences;
        this.workspaceId = drafts.workspaceId();
        this.drafts = drafts;
    }

    /** What becomes of the batch under a strategy. Asks the store once and writes nothing. */
    BulkOutcome judge(List<Placement> placements, DedupStrategy strategy) {
        Iterator<List<Geofence.Outline>> nearby = nearby(placements).iterator();
        Batch batch = new Batch();
        List<ItemResult> results = new ArrayList<>(placements.size());
        for (Placement placement : placements) {
            ItemResult result = placement.problem() == null
                    ? judge(placement, strategy, batch, nearby.next(), results.size())
                    : new ItemResult.Failed(placement.problem());
            results.add(result);
            if (strategy == DedupStrategy.FAIL && result instanceof ItemResult.Duplicate) {
                return new BulkOutcome.Aborted(aborted(results));
            }
        }
        return new BulkOutcome.Processed(results);
    }

    private ItemResult judge(
            Placement placement, DedupStrategy strategy, Batch batch, List<Geofence.Outline> nearby, int index) {
        Candidate candidate = Objects.requireNonNull(placement.candidate());
        DedupMatch match = batch.nearest(candidate.point(), nearby);
        boolean forced = strategy == DedupStrategy.OVERRIDE
                || (strategy == DedupStrategy.SKIP && placement.item().overrideDuplicate());
        if (match != null && !forced) {
            return new ItemResult.Duplicate(candidate, match);
        }
        Geofence geofence = drafts.of(placement, candidate);
        batch.add(geofence, index);
        return new ItemResult.Created(geofence, candidate, match);
    }

    private List<List<Geofence.Outline>> nearby(List<Placement> placements) {
        List<Point> points = placements.stream()
                .map(Placement::candidate)
                .filter(Objects::nonNull)
                .map(Candidate::point)
                .toList();
        return geofences.near(workspaceId, points);
    }

    private static List<ItemResult> aborted(List<ItemResult> results) {
        return results.stream()
                .map(result -> result instanceof ItemResult.Created
                        ? new ItemResult.Failed(ItemProblem.batchAborted())
                        : result)
                .toList();
    }
}
