package io.spatialflow.server.bulk;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceLock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes in a list of addresses: a file of any kind that people keep such lists in, or what they copied from one. */
public final class ListIntake {

    private static final int EXAMPLES = 3;
    private static final int EXAMPLE_LENGTH = 60;

    private final AddressLists lists;
    private final ListSources sources;
    private final WorkspaceLock lock;
    private final Clock clock;

    public ListIntake(AddressLists lists, ListSources sources, WorkspaceLock lock, Clock clock) {
        this.lists = lists;
        this.sources = sources;
        this.lock = lock;
        this.clock = clock;
    }

    /** @throws Unreadable if there is no table in the file */
    public AddressList accept(Caller caller, String title, byte[] file) {
        return keep(caller, title, SheetReader.file(file, Reading.Wish.NONE), file, false);
    }

    /**
     * Rows as they were pasted: from a spreadsheet, from a CSV file, or one address a line.
     *
     * @throws Unreadable if there is no table in the text
     */
    public AddressList paste(Caller caller, String text) {
        SheetReader.Read read = SheetReader.pasted(text, Reading.Wish.NONE);
        return keep(caller, "Pasted rows", read, text.getBytes(StandardCharsets.UTF_8), true);
    }

    private AddressList keep(Caller caller, String title, SheetReader.Read read, byte[] content, boolean pasted) {
        List<List<String>> cells = cells(read);
        Instant now = clock.instant();
        AddressList list = new AddressList(
                new AddressListId(TimeOrderedUuid.next(now)),
                caller.workspaceId(),
                title(title),
                read.guess().columns(),
                read.guess().mapping(),
                BulkItem.DEFAULT_BUFFER_METERS,
                cells.size(),
                caller.workspace().bulkCreateMaxBatchSize(),
                AddressList.Stage.COLUMNS,
                DedupStrategy.SKIP,
                0,
                0,
                Actor.of(caller),
                false,
                null,
                now,
                now);
        return lock.hold(list.workspaceId(), () -> {
            lists.add(list, cells);
            sources.keep(list, new ListSource(content, pasted, read.reading()));
            return list;
        });
    }

    /**
     * Reads a list again as somebody wants it read; corrections of rows are lost then.
     *
     * @throws Unreadable if there is no table in it when it is read so; the list stays as it is
     */
    public ListAnswer read(AddressList list, Reading.Wish wish) {
        ListSource source = sources.find(list).orElse(null);
        if (source == null) {
            return new ListAnswer.NotNow();
        }
        SheetReader.Read read = source.pasted()
                ? SheetReader.pasted(new String(source.content(), StandardCharsets.UTF_8), wish)
                : SheetReader.file(source.content(), wish);
        List<List<String>> cells = cells(read);
        return lock.hold(list.workspaceId(), () -> {
            AddressList now = lists.find(list.workspaceId(), list.id()).orElse(list);
            if (now.stage() != AddressList.Stage.COLUMNS && now.stage() != AddressList.Stage.READY) {
                return new ListAnswer.NotNow();
            }
            AddressList again = now.read(read.guess().columns(), read.guess().mapping(), cells.size(), clock.instant());
            lists.replace(again, cells);
            sources.keep(again, new ListSource(source.content(), source.pasted(), read.reading()));
            return new ListAnswer.Done(again);
        });
    }

    /** How a list was read; empty if it cannot be read otherwise any more. */
    public Optional<Reading> reading(AddressList list) {
        return sources.reading(list);
    }

    private static List<List<String>> cells(SheetReader.Read read) {
        List<List<String>> cells = read.sheet().rows().stream()
                .skip(read.reading().header() ? 1 : 0)
                .filter(Predicate.not(Sheet.Row::isBlank))
                .map(Sheet.Row::cells)
                .toList();
        Unreadable.check(!cells.isEmpty(), 1, nothing(read));
        return cells;
    }

    private static String nothing(SheetReader.Read read) {
        Reading.Aside aside = read.reading().aside();
        if (aside.hiddenRows() > 0 && !aside.withHidden()) {
            return "its rows are hidden; show them in the spreadsheet program and save it";
        }
        return read.reading().header() && !read.sheet().rows().isEmpty()
                ? "there are no rows below the heading"
                : "there are no rows in it";
    }

    /** A title as lists have them. */
    static String title(String given) {
        return given.isBlank() ? "A list" : shortened(given.strip(), AddressList.MAX_TITLE_LENGTH);
    }

    /** What is in each column, for people to see what they map. */
    public List<ColumnProfile> profiles(AddressList list) {
        List<List<String>> rows = lists.cells(list, 0, list.rowCount());
        List<ColumnProfile> profiles = new ArrayList<>();
        for (int column = 0; column < list.columns().size(); column++) {
            int number = column;
            List<String> filled = rows.stream()
                    .map(cells -> number < cells.size() ? cells.get(number).strip() : "")
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            profiles.add(new ColumnProfile(
                    list.columns().get(column),
                    filled.size(),
                    filled.stream()
                            .distinct()
                            .limit(EXAMPLES)
                            .map(cell -> shortened(cell, EXAMPLE_LENGTH))
                            .toList()));
        }
        return profiles;
    }

    /**
     * A cell with a letter beyond ASCII, by which somebody sees whether the encoding is the right one; empty if there is
     * none.
     */
    public String telling(AddressList list) {
        return lists.cells(list, 0, list.rowCount()).stream()
                .flatMap(List::stream)
                .filter(cell -> cell.chars().anyMatch(c -> c > 0x7F))
                .findFirst()
                .map(cell -> shortened(cell.strip(), EXAMPLE_LENGTH))
                .orElse("");
    }

    /** How the first row's address reads when its columns are joined; empty if it is not known which they are. */
    public String firstAddress(AddressList list) {
        ColumnMapping mapping = list.mapping();
        return mapping == null ? "" : mapping.address(lists.cells(list, 0, 1).getFirst());
    }

    private static String shortened(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }

    /**
     * A column of a list.
     *
     * @param filled how many rows have something in it
     * @param examples some of what they have
     */
    public record ColumnProfile(String name, int filled, List<String> examples) {
        public ColumnProfile {
            examples = List.copyOf(examples);
        }
    }
}
