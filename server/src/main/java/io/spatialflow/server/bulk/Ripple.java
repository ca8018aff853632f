package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Duplicate;
import io.spatialflow.server.geofence.Geofences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a change of a few rows, for them and for the rows after them: a row is a duplicate of those before it
 * only, so that it spreads in one direction, and only as far as the circles reach. Not for several threads.
 */
final class Ripple {

    /** Where so many rows would have to be looked at it is quicker to compare all at once. */
    private static final int MOST = 200;

    private final AddressLists lists;
    private final Geofences geofences;
    private final AddressList list;
    private final int widest;

    /** The rows that were looked at, as they are now. */
    private final Map<Integer, Spot> known = new HashMap<>();

    Ripple(AddressLists lists, Geofences geofences, AddressList list) {
        this.lists = lists;
        this.geofences = geofences;
        this.list = list;
        this.widest = Math.max(list.bufferMeters(), lists.widest(list));
    }

    /**
     * The rows that are other than they were.
     *
     * @param before the changed rows as they were
     * @return empty if too many rows would have to be looked at
     */
    Optional<List<Spot>> of(List<ListRow> before) {
        Map<Integer, ListRow> changed =
                before.stream().collect(Collectors.toMap(ListRow::number, row -> row, (one, same) -> one));
        TreeSet<Integer> open = new TreeSet<>(changed.keySet());
        changed.values().forEach(row -> open.addAll(heldBefore(row)));
        List<Spot> others = new ArrayList<>();
        for (int looked = 0; !open.isEmpty(); looked++) {
            if (looked >= MOST || open.size() > MOST) {
                return Optional.empty();
            }
            Spot was = spot(Objects.requireNonNull(open.pollFirst()));
            if (was == null) {
                continue;
            }
            Spot is = judged(was);
            boolean makes = is.outcome() == ListRow.Outcome.NEW;
            boolean made = !changed.containsKey(was.number()) && was.outcome() == ListRow.Outcome.NEW;
            if (makes != made) {
                open.addAll(heldBy(is.number(), is.point(), is.bufferMeters()));
            }
            if (!is.equals(was)) {
                known.put(is.number(), is);
                others.add(is);
            }
        }
        return Optional.of(others);
    }

    /** The later rows in the circle of the fence that a row would have made before it was changed. */
    private List<Integer> heldBefore(ListRow row) {
        Point point = row.point().orElse(null);
        return point == null || row.outcome() != ListRow.Outcome.NEW
                ? List.of()
                : heldBy(
                        row.number(),
                        point,
                        row.entry().radius(list.bufferMeters()).orElse(list.bufferMeters()));
    }

    private List<Integer> heldBy(int number, Point center, int meters) {
        CircleArea circle = CircleArea.of(center, meters);
        return lists.spots(list, circle.boxes()).stream()
                .filter(spot -> spot.number() > number && circle.contains(spot.point()))
                .map(Spot::number)
                .toList();
    }

    /** Null if the row has no place, or is left out. */
    private @Nullable Spot spot(int number) {
        Spot seen = known.get(number);
        return seen != null
                ? seen
                : lists.row(list, number)
                        .filter(row ->
                                row.outcome() == ListRow.Outcome.NEW || row.outcome() == ListRow.Outcome.DUPLICATE)
                        .map(row -> Spot.of(row, list.bufferMeters()))
                        .orElse(null);
    }

    private Spot judged(Spot spot) {
        ListRow.Match match = match(spot);
        return spot.becoming(
                match == null || spot.createAnyway() ? ListRow.Outcome.NEW : ListRow.Outcome.DUPLICATE, match);
    }

    /** The nearest of the fences that are there and of the rows before it; of two as near, the older. */
    private ListRow.@Nullable Match match(Spot spot) {
        Duplicate there = Duplicate.of(
                        spot.point(),
                        geofences
                                .near(list.workspaceId(), List.of(spot.point()))
                                .getFirst())
                .orElse(null);
        ListRow.Match nearest = there == null
                ? null
                : new ListRow.Match(
                        there.fence().id(),
                        there.fence().name(),
                        there.distance().meters(),
                        null);
        for (Spot kept : lists.spots(list, CircleArea.of(spot.point(), widest).boxes())) {
            Spot earlier = known.getOrDefault(kept.number(), kept);
            if (earlier.number() < spot.number()
                    && earlier.outcome() == ListRow.Outcome.NEW
                    && CircleArea.of(earlier.point(), earlier.bufferMeters()).contains(spot.point())) {
                double meters = earlier.point().distanceTo(spot.point()).meters();
                if (nearest == null || meters < nearest.distanceMeters()) {
                    nearest = new ListRow.Match(null, earlier.name(), meters, earlier.number());
                }
            }
        }
        return nearest;
    }
}
