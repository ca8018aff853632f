package io.spatialflow.server.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a table of what somebody brought, finding out how to read it where nobody says. */
final class SheetReader {

    private SheetReader() {}

    /**
     * A table.
     *
     * @param guess what its columns may mean
     * @param reading how it was read
     */
    record Read(Sheet sheet, ColumnGuess guess, Reading reading) {}

    /**
     * The table in a file: a workbook where it begins like one, text otherwise.
     *
     * @throws Unreadable if it is neither; the message says where and how to mend it
     */
    static Read file(byte[] file, Reading.Wish wish) {
        if (Workbook.looksLikeOne(file)) {
            return workbook(file, wish);
        }
        TextEncoding encoding = wish.encoding() == null ? EncodingGuess.of(file) : wish.encoding();
        String text = encoding.decode(file);
        Separator separator = wish.separator() == null ? Separator.of(text) : wish.separator();
        return text(text, separator, wish, encoding);
    }

    /**
     * The table in pasted text: from a spreadsheet, from a CSV file, or one address a line.
     *
     * @throws Unreadable if it is no table
     */
    static Read pasted(String text, Reading.Wish wish) {
        Separator separator = wish.separator() == null ? PastedText.separator(text) : wish.separator();
        return text(text, separator, wish, null);
    }

    private static Read workbook(byte[] file, Reading.Wish wish) {
        boolean withHidden = Boolean.TRUE.equals(wish.withHidden());
        Workbook.Opened opened = Workbook.open(file, wish.sheet(), withHidden);
        int titles = titles(opened.sheet(), wish);
        // No separator can have cut a cell of a workbook: what lies beyond the heading is a column without a name.
        Sheet sheet = opened.sheet().without(titles).withWideHeading();
        ColumnGuess guess = ColumnGuess.of(sheet, wish.header());
        Reading.Aside aside = new Reading.Aside(titles, opened.hiddenRows(), withHidden, opened.emptyFormulas());
        return new Read(sheet, guess, new Reading(null, null, guess.hasHeader(), opened.name(), opened.names(), aside));
    }

    private static Read text(String text, Separator separator, Reading.Wish wish, @Nullable TextEncoding encoding) {
        Sheet whole = DelimitedText.read(text, separator);
        int titles = titles(whole, wish);
        Sheet sheet = whole.without(titles);
        ColumnGuess guess = ColumnGuess.of(sheet, wish.header());
        Reading.Aside aside = new Reading.Aside(titles, 0, false, 0);
        return new Read(sheet, guess, new Reading(encoding, separator, guess.hasHeader(), null, List.of(), aside));
    }

    /** How many rows stand above the heading; none where somebody says that there is no heading. */
    private static int titles(Sheet sheet, Reading.Wish wish) {
        return Boolean.FALSE.equals(wish.header()) ? 0 : ColumnGuess.titles(sheet);
    }
}
