package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.address.StreetName;
import io.spatialflow.geocoder.geo.Box;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Writes one gazetteer's index into an empty directory: first all rows to be sorted, then a document for each street. */
final class IndexBuilder implements Closeable {

    static final String KEY = "key";
    static final String STREET = "street";

    private static final double MEMORY_MEGABYTES = 32;

    /** Sources tend to list a street's houses one after the other. */
    private static final int REMEMBERED_NAMES = 10_000;

    private static final FieldType KEY_TYPE = new FieldType();

    static {
        KEY_TYPE.setIndexOptions(IndexOptions.DOCS);
        KEY_TYPE.setTokenized(false);
        KEY_TYPE.setOmitNorms(true);
        KEY_TYPE.freeze();
    }

    private final Directory directory;
    private final RowSorter sorter;
    private final Map<String, StreetName> names = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, StreetName> eldest) {
            return size() > REMEMBERED_NAMES;
        }
    };

    private long accepted;
    private long refused;
    private long streets;
    private double south = 90;
    private double west = 180;
    private double north = -90;
    private double east = -180;

    IndexBuilder(Path folder) throws IOException {
        this.directory = FSDirectory.open(folder);
        this.sorter = new RowSorter(directory);
    }

    /** What has been written. */
    record Result(long accepted, long refused, long streets, Box bounds) {}

    /** Takes a row; one whose number or street has no letter or digit is counted as refused. */
    void add(ReferenceRow row) {
        switch (row) {
            case AddressPoint point -> add(point);
            case AddressRange range -> refused++;
            case Place place -> refused++;
        }
    }

    private void add(AddressPoint row) {
        HouseNumber number = HouseNumber.parse(row.number());
        StreetName street = names.computeIfAbsent(row.street(), StreetName::of);
        if (number == null || street.text().isEmpty()) {
            refused++;
            return;
        }
        accepted++;
        south = Math.min(south, row.point().latitude());
        north = Math.max(north, row.point().latitude());
        west = Math.min(west, row.point().longitude());
        east = Math.max(east, row.point().longitude());
        try {
            sorter.add(SortableRow.of(row, street, number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the index and forces it to disk; null if there was no row to make one from. */
    @Nullable
    Result finish() throws IOException {
        if (accepted == 0) {
            return null;
        }
        IndexWriterConfig settings = new IndexWriterConfig()
                .setRAMBufferSizeMB(MEMORY_MEGABYTES)
                .setMergeScheduler(new SerialMergeScheduler());
        try (RowSorter.Sorted sorted = sorter.sort();
                IndexWriter writer = new IndexWriter(directory, settings)) {
            writeStreets(sorted, writer);
            writer.forceMerge(1);
            writer.commit();
        }
        return new Result(accepted, refused, streets, new Box(south, west, north, east));
    }

    private void writeStreets(RowSorter.Sorted sorted, IndexWriter writer) throws IOException {
        List<HouseColumn.Entry> houses = new ArrayList<>();
        SortableRow first = null;
        for (SortableRow row = sorted.next(); row != null; row = sorted.next()) {
            if (first != null && !first.group().equals(row.group())) {
                writer.addDocument(document(first, houses));
                houses.clear();
                first = null;
            }
            first = first == null ? row : first;
            houses.add(row.house());
        }
        if (first != null) {
            writer.addDocument(document(first, houses));
        }
    }

    private Document document(SortableRow street, List<HouseColumn.Entry> houses) {
        streets++;
        ByteWriter bytes = new ByteWriter();
        street.header().write(bytes);
        HouseColumn.write(Entries.distinct(houses), bytes);
        Document document = new Document();
        document.add(new BinaryDocValuesField(STREET, new BytesRef(bytes.toBytes())));
        for (String term : KeyTerms.of(street)) {
            document.add(new Field(KEY, term, KEY_TYPE));
        }
        return document;
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            sorter.close();
        }
    }
}
