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
 */
public record Reading(
        @Nullable TextEncoding encoding,
        @Nullable Separator separator,
        boolean header,
        @Nullable String sheet,
        List<String> sheets) {

    public Reading {
        sheets = List.copyOf(sheets);
    }

    /**
     * What somebody wants of a reading; null for what is to be found out.
     *
     * @param header whether the first row names the columns
     * @param sheet of a workbook, by its name
     */
    public record Wish(
            @Nullable TextEncoding encoding,
            @Nullable Separator separator,
            @Nullable Boolean header,
            @Nullable String sheet) {

        /** Find out everything. */
        public static final Wish NONE = new Wish(null, null, null, null);
    }
}
