package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.match.Candidate;
import io.spatialflow.geocoder.match.MatchLevel;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.WorkspaceLock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Mends the rows of a list before its fences are made. Only a row whose address changed is looked up again; compared
 * anew are those that changed, and those that lie where one of them makes a fence or made one.
 */
public final class ListEditing {

    private static final int PORTION = 1_000;

    /** What a point that somebody set is known by; it has no other source. */
    private static final Provenance BY_HAND = new Provenance("by-hand", "", null, false);

    private final AddressLists lists;
    private final AddressFinder finder;
    private final ListComparison comparison;
    private final WorkspaceLock lock;
    private final Clock clock;

    public ListEditing(
            AddressLists lists, AddressFinder finder, ListComparison comparison, WorkspaceLock lock, Clock clock) {
        this.lists = lists;
        this.finder = finder;
        this.comparison = comparison;
        this.lock = lock;
        this.clock = clock;
    }

    /** Lets a row say something else; another address is looked up, which counts as a preview of one item. */
    public ListAnswer correct(Caller caller, AddressList list, ListRow row, ListRow.Entry entry) {
        if (entry.address().equals(row.entry().address()) && row.place() instanceof ListRow.Place.Found) {
            return keep(list, List.of(finder.of(list).restated(row.saying(entry))));
        }
        Optional<Duration> wait = finder.take(caller);
        return wait.isPresent()
                ? new ListAnswer.OverLimit(wait.get())
                : keep(list, finder.of(list).locate(List.of(row.saying(entry))));
    }

    /** Puts a row where one of its candidates is; does nothing if it has no such candidate. */
    public ListAnswer choose(AddressList list, ListRow row, int candidate) {
        return row.place() instanceof ListRow.Place.Several several
                        && candidate >= 0
                        && candidate < several.candidates().size()
                ? keep(
                        list,
                        List.of(row.at(
                                new ListRow.Place.Found(several.candidates().get(candidate), ListRow.Hand.CHOSEN))))
                : new ListAnswer.NotNow();
    }

    /** Puts a row where somebody says that it is, if what it says makes sense otherwise. */
    public ListAnswer place(AddressList list, ListRow row, Point point) {
        Candidate put = new Candidate(point, MatchLevel.ROOFTOP, 1, row.entry().address(), List.of(), BY_HAND);
        ListRow placed = row.at(new ListRow.Place.Found(put, ListRow.Hand.PLACED));
        return keep(list, List.of(finder.of(list).restated(placed)));
    }

    /** Lets all rows that a filter lets through say something else about their fences, but not about their addresses. */
    public ListAnswer change(AddressList list, RowFilter filter, UnaryOperator<ListRow.Entry> change) {
        RowLocating locating = finder.of(list);
        List<ListRow> changed = new ArrayList<>();
        int first = 0;
        for (List<ListRow> rows = lists.rows(list, filter, first, PORTION);
                !rows.isEmpty();
                rows = lists.rows(list, filter, first, PORTION)) {
            changed.addAll(locating.restate(saying(rows, change)));
            first = rows.getLast().number() + 1;
        }
        return keep(list, changed);
    }

    /** The same for some rows. */
    public ListAnswer change(AddressList list, List<Integer> numbers, UnaryOperator<ListRow.Entry> change) {
        RowLocating locating = finder.of(list);
        List<ListRow> rows = numbers.stream()
                .flatMap(number -> lists.row(list, number).stream())
                .toList();
        return keep(list, locating.restate(saying(rows, change)));
    }

    private static List<ListRow> saying(List<ListRow> rows, UnaryOperator<ListRow.Entry> change) {
        return rows.stream().map(row -> row.saying(change.apply(row.entry()))).toList();
    }

    /** Decides what will become of duplicates. */
    public ListAnswer under(AddressList list, DedupStrategy strategy) {
        return lock.hold(list.workspaceId(), () -> {
            AddressList now = lists.find(list.workspaceId(), list.id()).orElse(list);
            if (now.stage() != AddressList.Stage.READY) {
                return new ListAnswer.NotNow();
            }
            AddressList decided = now.under(strategy, clock.instant());
            lists.update(decided);
            return new ListAnswer.Done(decided);
        });
    }

    private ListAnswer keep(AddressList list, List<ListRow> rows) {
        List<ListRow> before = new ArrayList<>();
        ListAnswer answer = lock.hold(list.workspaceId(), () -> {
            AddressList now = lists.find(list.workspaceId(), list.id()).orElse(list);
            if (now.stage() != AddressList.Stage.READY) {
                return new ListAnswer.NotNow();
            }
            AddressList edited = now.at(AddressList.Stage.READY, 0, clock.instant());
            if (rows.size() <= ListComparison.FEW) {
                rows.forEach(row -> lists.row(now, row.number()).ifPresent(before::add));
            }
            lists.save(edited, rows);
            lists.update(edited);
            return new ListAnswer.Done(edited);
        });
        if (answer instanceof ListAnswer.Done done) {
            if (rows.size() <= ListComparison.FEW) {
                comparison.settle(done.list(), before);
            } else {
                comparison.settle(done.list());
            }
        }
        return answer;
    }
}
