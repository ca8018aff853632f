package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.MatchLevel;
import io.spatialflow.server.account.WorkspaceLock;
import io.spatialflow.server.geofence.Geofences;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds out which rows of a list are duplicates, of fences that are there and of rows before them. Under {@code skip}: which
 * of them the other strategies would make or stop at follows from that.
 */
public final class ListComparison {

    /** So many rows are compared one by one; of more, all of the list. */
    static final int FEW = 100;

    private static final Set<AddressList.Stage> OPEN = EnumSet.of(AddressList.Stage.LOCATING, AddressList.Stage.READY);

    private static final Provenance NOWHERE = new Provenance("none", "", null, false);

    private final AddressLists lists;
    private final Geofences geofences;
    private final WorkspaceLock lock;
    private final Clock clock;

    public ListComparison(AddressLists lists, Geofences geofences, WorkspaceLock lock, Clock clock) {
        this.lists = lists;
        this.geofences = geofences;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * Compares all rows and keeps what changed. It holds no lock while it does; if somebody changed the list meanwhile, it
     * begins again with what the list is now.
     */
    void settle(AddressList list) {
        for (AddressList now = list; !keep(now, changed(now)); ) {
            AddressList newer = lists.find(list.workspaceId(), list.id())
                    .filter(found -> OPEN.contains(found.stage()))
                    .orElse(null);
            if (newer == null) {
                return;
            }
            now = newer;
        }
    }

    /**
     * Compares some rows that were changed, and those that are other than they were because of them.
     *
     * @param before the rows as they were
     */
    void settle(AddressList list, List<ListRow> before) {
        List<Spot> changed = new Ripple(lists, geofences, list).of(before).orElse(null);
        if (changed == null || !keep(list, changed)) {
            settle(lists.find(list.workspaceId(), list.id()).orElse(list));
        }
    }

    private List<Spot> changed(AddressList list) {
        List<Spot> spots = lists.spots(list).stream()
                .filter(spot -> spot.outcome() == ListRow.Outcome.NEW || spot.outcome() == ListRow.Outcome.DUPLICATE)
                .toList();
        return changed(spots, judge(list, spots));
    }

    /** Whether the list is still what was compared. */
    private boolean keep(AddressList list, List<Spot> changed) {
        return lock.hold(list.workspaceId(), () -> {
            boolean isStill = lists.find(list.workspaceId(), list.id())
                    .filter(now -> now.version() == list.version())
                    .isPresent();
            if (isStill) {
                lists.judge(list, changed);
            }
            return isStill;
        });
    }

    private List<ItemResult> judge(AddressList list, List<Spot> spots) {
        List<Placement> placements =
                spots.stream().map(ListComparison::placement).toList();
        Drafts drafts = new Drafts(list.workspaceId(), clock.instant());
        return new Comparison(geofences, drafts)
                .judge(placements, DedupStrategy.SKIP)
                .results();
    }

    private static Placement placement(Spot spot) {
        BulkItem item = new BulkItem("", spot.name(), spot.bufferMeters(), List.of(), spot.createAnyway());
        Candidate candidate = new Candidate(spot.point(), MatchLevel.ROOFTOP, 1, "", List.of(), NOWHERE);
        return new Placement(item, List.of(), candidate, null, Map.of());
    }

    private static List<Spot> changed(List<Spot> spots, List<ItemResult> results) {
        List<Spot> changed = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            Spot was = spots.get(i);
            Spot is = switch (results.get(i)) {
                case ItemResult.Duplicate duplicate ->
                    was.becoming(ListRow.Outcome.DUPLICATE, match(duplicate.duplicateOf(), spots));
                case ItemResult.Created made
                when made.duplicateOf() != null ->
                    was.becoming(ListRow.Outcome.NEW, match(Objects.requireNonNull(made.duplicateOf()), spots));
                default -> was.becoming(ListRow.Outcome.NEW, null);
            };
            if (!is.equals(was)) {
                changed.add(is);
            }
        }
        return changed;
    }

    private static ListRow.Match match(DedupMatch match, List<Spot> spots) {
        Integer index = match.itemIndex();
        return new ListRow.Match(
                index == null ? match.fence().id() : null,
                match.fence().name(),
                match.distance().meters(),
                index == null ? null : spots.get(index).number());
    }
}
