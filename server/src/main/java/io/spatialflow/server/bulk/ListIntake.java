package io.spatialflow.server.bulk;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.TimeOrderedUuid;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes in a list of addresses: a file of any kind that people keep such lists in, or what they copied from one. */
public final class ListIntake {

    private static final int EXAMPLES = 3;
    private static final int EXAMPLE_LENGTH = 60;

    private final AddressLists lists;
    private final Clock clock;

    public ListIntake(AddressLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** @throws Unreadable if there is no table in the file */
    public AddressList accept(Caller caller, String title, byte[] file) {
        return keep(caller, title, Sheet.read(file));
    }

    /**
     * Rows as they were pasted: from a spreadsheet, from a CSV file, or one address a line.
     *
     * @throws Unreadable if there is no table in the text
     */
    public AddressList paste(Caller caller, String text) {
        return keep(caller, "Pasted rows", PastedText.sheet(text));
    }

    private AddressList keep(Caller caller, String title, Sheet sheet) {
        ColumnGuess guess = ColumnGuess.of(sheet);
        List<List<String>> cells = sheet.rows().stream()
                .skip(guess.hasHeader() ? 1 : 0)
                .filter(Predicate.not(Sheet.Row::isBlank))
                .map(Sheet.Row::cells)
                .toList();
        Unreadable.check(!cells.isEmpty(), 1, "there are no rows in it");
        Instant now = clock.instant();
        AddressList list = new AddressList(
                new AddressListId(TimeOrderedUuid.next(now)),
                caller.workspaceId(),
                title(title),
                guess.columns(),
                guess.mapping(),
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
        lists.add(list, cells);
        return list;
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
