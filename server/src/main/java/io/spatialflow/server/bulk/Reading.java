package io.spatialflow.server.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a list was read: what was found out of it, or what somebody said.
 *
 * @param encoding null where the program that brought it had no bytes: a workbook, pasted text
 * @param separator null for a workbook
 * @param header whether its first row names the columns
 * @param sheet of a workbook, which of its sheets; null for text
 * @param sheets of a workbook, all that are not hidden; empty for text
 * @param aside what else there was
 */
public record Reading(
        @Nullable TextEncoding encoding,
        @Nullable Separator separator,
        boolean header,
        @Nullable String sheet,
        List<String> sheets,
        Aside aside) {

    public Reading {
        sheets = List.copyOf(sheets);
    }

    /**
     * What a list has that is none of its rows, or need not be.
     *
     * @param titles rows above its heading
     * @param hiddenRows of a workbook, those that cannot be seen in it
     * @param withHidden whether those were read all the same
     * @param emptyFormulas of a workbook, how many formulas it has if it has the result of none
     */
    public record Aside(int titles, int hiddenRows, boolean withHidden, int emptyFormulas) {

        /** Nothing. */
        public static final Aside NOTHING = new Aside(0, 0, false, 0);
    }

    /**
     * What somebody wants of a reading; null for what is to be found out.
     *
     * @param header whether the first row names the columns
     * @param sheet of a workbook, by its name
     * @param withHidden of a workbook, whether to read the rows that cannot be seen in it
     */
    public record Wish(
            @Nullable TextEncoding encoding,
            @Nullable Separator separator,
            @Nullable Boolean header,
            @Nullable String sheet,
            @Nullable Boolean withHidden) {

        /** Find out everything. */
        public static final Wish NONE = new Wish(null, null, null, null, null);
    }
}
