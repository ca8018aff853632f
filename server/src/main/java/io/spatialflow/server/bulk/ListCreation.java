package io.spatialflow.server.bulk;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.WorkspaceLock;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Geofences;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes the fences of a list, portion by portion. A portion is one transaction: its fences, what became of its rows, how
 * far the list is and the audit entry last together or not at all, so that a server that is killed goes on where it was.
 * Under {@code fail} the whole list is one portion: all or nothing. The limit on batches takes a list for one batch.
 */
public final class ListCreation {

    private static final Set<ListRow.Outcome> PLACED = EnumSet.of(ListRow.Outcome.NEW, ListRow.Outcome.DUPLICATE);

    private final AddressLists lists;
    private final ListSources sources;
    private final Geofences geofences;
    private final WorkspaceLock lock;
    private final RateLimits rateLimits;
    private final Audit audit;
    private final BulkLimits limits;
    private final Clock clock;

    public ListCreation(
            AddressLists lists,
            ListSources sources,
            Geofences geofences,
            WorkspaceLock lock,
            RateLimits rateLimits,
            Audit audit,
            BulkLimits limits,
            Clock clock) {
        this.lists = lists;
        this.sources = sources;
        this.geofences = geofences;
        this.lock = lock;
        this.rateLimits = rateLimits;
        this.audit = audit;
        this.limits = limits;
        this.clock = clock;
    }

    /** Begins to make the fences. */
    public ListAnswer begin(Caller caller, AddressList list) {
        return lock.hold(list.workspaceId(), () -> {
            AddressList now = lists.find(list.workspaceId(), list.id()).orElse(list);
            if (now.stage() != AddressList.Stage.READY) {
                return new ListAnswer.NotNow();
            }
            RateLimits.Grant grant = rateLimits.take(
                    limits.forBatchesBy(caller), caller.workspaceId().toString());
            if (!grant.granted()) {
                return new ListAnswer.OverLimit(grant.resetAfter());
            }
            AddressList begun = now.at(AddressList.Stage.CREATING, 0, Actor.of(caller), null, clock.instant());
            lists.update(begun);
            return new ListAnswer.Done(begun);
        });
    }

    /** Makes the next portion of a list whose fences are being made. */
    AddressList next(AddressList list) {
        return lock.hold(list.workspaceId(), () -> {
            AddressList now = lists.find(list.workspaceId(), list.id()).orElse(list);
            return now.version() == list.version() ? create(list) : now;
        });
    }

    private AddressList create(AddressList list) {
        Instant start = clock.instant();
        List<ListRow> rows = lists.rows(list, RowFilter.of(PLACED), list.cursor(), portion(list));
        RowReading reading = new RowReading(list.bufferMeters());
        List<Placement> placements =
                rows.stream().map(row -> reading.placement(row, list.id())).toList();
        Comparison comparison = new Comparison(geofences, new Drafts(list.workspaceId(), clock.instant()));
        return switch (comparison.judge(placements, list.strategy())) {
            case BulkOutcome.Aborted aborted -> giveUp(list, rows.get(aborted.duplicateIndex()), aborted);
            case BulkOutcome.Processed processed -> make(list, rows, processed.results(), start);
        };
    }

    /** More than there are rows where all or nothing is asked for. */
    private static int portion(AddressList list) {
        return list.strategy() == DedupStrategy.FAIL ? list.rowCount() + 1 : list.portion();
    }

    private AddressList giveUp(AddressList list, ListRow duplicate, BulkOutcome.Aborted aborted) {
        String of = aborted.results().getLast() instanceof ItemResult.Duplicate found
                ? found.duplicateOf().fence().name()
                : "";
        AddressList stopped = list.at(
                AddressList.Stage.READY,
                0,
                list.actor(),
                "Nothing was created: row " + (duplicate.number() + 1) + " is a duplicate of " + of,
                clock.instant());
        lists.update(stopped);
        return stopped;
    }

    private AddressList make(AddressList list, List<ListRow> rows, List<ItemResult> results, Instant start) {
        List<Geofence> made = new ArrayList<>();
        List<ListRow> done = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ListRow row = rows.get(i);
            done.add(
                    switch (results.get(i)) {
                        case ItemResult.Created created -> {
                            made.add(created.geofence());
                            DedupMatch of = created.duplicateOf();
                            yield row.becoming(
                                    ListRow.Outcome.CREATED,
                                    of == null ? null : match(of, rows),
                                    created.geofence().id());
                        }
                        case ItemResult.Duplicate duplicate ->
                            row.becoming(ListRow.Outcome.DUPLICATE, match(duplicate.duplicateOf(), rows), null);
                        case ItemResult.Failed failed ->
                            row.at(new ListRow.Place.Nowhere(
                                    "create_failed", failed.problem().message()));
                    });
        }
        geofences.add(made);
        lists.save(list, done);
        if (!rows.isEmpty()) {
            note(list, done, start);
        }
        boolean isLast = rows.size() < portion(list);
        AddressList further = list.at(
                isLast ? AddressList.Stage.CREATED : list.stage(),
                isLast ? list.rowCount() : rows.getLast().number() + 1,
                clock.instant());
        lists.update(further);
        if (isLast && !further.kept()) {
            sources.drop(further);
        }
        return further;
    }

    /** The fence that a row is a duplicate of is there now, whoever made it. */
    private static ListRow.Match match(DedupMatch match, List<ListRow> rows) {
        Integer index = match.itemIndex();
        return new ListRow.Match(
                match.fence().id(),
                match.fence().name(),
                match.distance().meters(),
                index == null ? null : rows.get(index).number());
    }

    private void note(AddressList list, List<ListRow> done, Instant start) {
        Map<ListRow.Outcome, Long> counts = done.stream()
                .map(ListRow::outcome)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        audit.note(
                list.workspaceId(),
                list.actor(),
                "geofence.bulk_create",
                Audit.Subject.many("geofence"),
                Map.of(
                        "import_id", list.id().toString(),
                        "item_count", done.size(),
                        "dedup_strategy", list.strategy().name().toLowerCase(Locale.ROOT),
                        "created_count", counts.getOrDefault(ListRow.Outcome.CREATED, 0L),
                        "duplicate_count", counts.getOrDefault(ListRow.Outcome.DUPLICATE, 0L),
                        "error_count", counts.getOrDefault(ListRow.Outcome.FAILED, 0L),
                        "duration_ms", Duration.between(start, clock.instant()).toMillis(),
                        "auth_type", Caller.AuthType.JWT.wireName()));
    }
}
