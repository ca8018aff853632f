package io.spatialflow.server.bulk;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of addresses on its way to becoming fences: what somebody brought, what its columns mean, and how far it has come.
 * It is kept, so that a reloaded page, a second tab or a restart of the server loses nothing.
 *
 * @param title what it is called: the file's name at first
 * @param columns a name for each column, as in the file
 * @param mapping null until it is known which columns make the address
 * @param bufferMeters the radius of rows that give none
 * @param rowCount how many rows it has
 * @param portion how many rows are worked on at once: the workspace's cap
 * @param stage how far it has come
 * @param strategy what becomes of duplicates
 * @param version counted up with each change that what is computed from the rows rests on
 * @param cursor the first row that the work at hand has not dealt with yet
 * @param actor who asked for the work at hand
 * @param kept whether it is to be used again, and so is not forgotten after a while
 * @param notice what became of the last attempt to make fences, where nothing did; null if there is nothing to say
 */
public record AddressList(
        AddressListId id,
        WorkspaceId workspaceId,
        String title,
        List<String> columns,
        @Nullable ColumnMapping mapping,
        int bufferMeters,
        int rowCount,
        int portion,
        Stage stage,
        DedupStrategy strategy,
        long version,
        int cursor,
        Actor actor,
        boolean kept,
        @Nullable String notice,
        Instant createdAt,
        Instant updatedAt) {

    public static final int MAX_TITLE_LENGTH = 200;

    /** How far a list has come. */
    public enum Stage {
        /** Its columns wait for somebody to say what they mean. */
        COLUMNS,
        /** Its addresses are being looked up. */
        LOCATING,
        /** It waits for somebody to look at it, mend it and say go. */
        READY,
        /** Its fences are being made. */
        CREATING,
        /** Its fences are there. */
        CREATED,
        /** Its fences are being taken away again. */
        UNDOING,
        /** Its fences are gone, but for those that were changed meanwhile. */
        UNDONE;

        /** Whether the server has something to do for it. */
        public boolean isAtWork() {
            return this == LOCATING || this == CREATING || this == UNDOING;
        }
    }

    public AddressList {
        columns = List.copyOf(columns);
    }

    /**
     * The columns of an address in the order in which they are joined: those that are known already as addresses are
     * written, whatever their order in the file; others after them, as the file has them.
     */
    public List<Integer> joined(List<Integer> chosen) {
        List<Integer> known = mapping == null ? List.of() : mapping.address();
        return Stream.concat(
                        known.stream().filter(chosen::contains),
                        chosen.stream().filter(column -> !known.contains(column)))
                .toList();
    }

    /** The same list, read otherwise: its columns wait for somebody to say what they mean. */
    AddressList read(List<String> newColumns, @Nullable ColumnMapping guess, int newRowCount, Instant now) {
        return new AddressList(
                id,
                workspaceId,
                title,
                newColumns,
                guess,
                bufferMeters,
                newRowCount,
                portion,
                Stage.COLUMNS,
                strategy,
                version + 1,
                0,
                actor,
                kept,
                null,
                createdAt,
                now);
    }

    AddressList mapped(ColumnMapping newMapping, int newBufferMeters, Actor by, Instant now) {
        return new AddressList(
                id,
                workspaceId,
                title,
                columns,
                newMapping,
                newBufferMeters,
                rowCount,
                portion,
                Stage.LOCATING,
                strategy,
                version + 1,
                0,
                by,
                kept,
                null,
                createdAt,
                now);
    }

    AddressList at(Stage newStage, int newCursor, Actor by, @Nullable String newNotice, Instant now) {
        return new AddressList(
                id,
                workspaceId,
                title,
                columns,
                mapping,
                bufferMeters,
                rowCount,
                portion,
                newStage,
                strategy,
                version + 1,
                newCursor,
                by,
                kept,
                newNotice,
                createdAt,
                now);
    }

    /** The same list, further on with the same work. */
    AddressList at(Stage newStage, int newCursor, Instant now) {
        return at(newStage, newCursor, actor, null, now);
    }

    AddressList under(DedupStrategy newStrategy, Instant now) {
        return new AddressList(
                id,
                workspaceId,
                title,
                columns,
                mapping,
                bufferMeters,
                rowCount,
                portion,
                stage,
                newStrategy,
                version + 1,
                cursor,
                actor,
                kept,
                null,
                createdAt,
                now);
    }

    /** The same list under a title, kept or not. Whoever works on it finds it changed, and takes it up anew. */
    AddressList called(String newTitle, boolean isKept, Instant now) {
        return new AddressList(
                id,
                workspaceId,
                newTitle,
                columns,
                mapping,
                bufferMeters,
                rowCount,
                portion,
                stage,
                strategy,
                version + 1,
                cursor,
                actor,
                isKept,
                notice,
                createdAt,
                now);
    }
}
