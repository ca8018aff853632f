package io.spatialflow.geocoder.index;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.OfflineSorter;

/** Sorts rows on disk, so that a country takes no more memory than a village. */
final class RowSorter implements Closeable {

    private static final int MEMORY_MEGABYTES = 32;
    private static final int MOST_FILES = 64;

    private final Directory directory;
    private final IndexOutput output;
    private final OfflineSorter.ByteSequencesWriter writer;
    private final ByteWriter bytes = new ByteWriter();
    private boolean finished;

    RowSorter(Directory directory) throws IOException {
        this.directory = directory;
        this.output = directory.createTempOutput("rows", "unsorted", IOContext.DEFAULT);
        this.writer = new OfflineSorter.ByteSequencesWriter(output);
    }

    void add(SortableRow row) throws IOException {
        row.write(bytes);
        writer.write(bytes.array(), 0, bytes.length());
    }

    /** To be called once, after the last row. */
    Sorted sort() throws IOException {
        CodecUtil.writeFooter(output);
        close();
        OfflineSorter sorter = new OfflineSorter(
                directory,
                "rows",
                OfflineSorter.DEFAULT_COMPARATOR,
                OfflineSorter.BufferSize.megabytes(MEMORY_MEGABYTES),
                MOST_FILES,
                -1,
                null,
                1);
        String sorted = sorter.sort(output.getName());
        directory.deleteFile(output.getName());
        return new Sorted(sorted);
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            finished = true;
            writer.close();
        }
    }

    /** The rows in order, read once. */
    final class Sorted implements Closeable {

        private final String file;
        private final OfflineSorter.ByteSequencesReader reader;

        private Sorted(String file) throws IOException {
            this.file = file;
            this.reader = new OfflineSorter.ByteSequencesReader(directory.openChecksumInput(file), file);
        }

        /** The next row, or null after the last. */
        @org.jspecify.annotations.Nullable
        SortableRow next() throws IOException {
            BytesRef next = reader.next();
            return next == null ? null : SortableRow.read(next);
        }

        @Override
        public void close() throws IOException {
            reader.close();
            directory.deleteFile(file);
        }
    }
}
