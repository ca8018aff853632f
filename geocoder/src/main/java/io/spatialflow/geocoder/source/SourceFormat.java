package io.spatialflow.geocoder.source;

import java.io.IOException;

/** One layout in which others publish. {@link Sources} holds the list of all. */
interface SourceFormat {

    /** What messages call it, such as "OpenAddresses". */
    String name();

    /** The terms under which files of this layout are given where nobody says otherwise; empty if that differs by file. */
    String licence();

    /** Whether a file is of this layout, by what it begins with. Asked in the order of the list; the first yes counts. */
    boolean recognises(Head head) throws IOException;

    /**
     * Reads the file from beginning to end, with flat memory, and accounts for every row of it.
     *
     * @throws UnreadableSource if the file is damaged; rows may have been handed on before
     */
    void read(SourceFile file, SourceOptions options, RowReader rows) throws IOException;
}
