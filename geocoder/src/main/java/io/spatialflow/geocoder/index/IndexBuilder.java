package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.address.PlaceName;
import io.spatialflow.geocoder.address.StreetName;
import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
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
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Writes one gazetteer's index into an empty directory: first all rows to be sorted, then a document for each street and each place. */
final class IndexBuilder implements Closeable {

    static final String KEY = "key";

    /** What a document holds: a street, or what is known of a place. */
    static final String CONTENT = "content";

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
    private final PlaceBook places = new PlaceBook();
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

    /** Takes a row; one whose numbers or street have no letter or digit is counted as refused. */
    void add(ReferenceRow row) {
        boolean taken = switch (row) {
            case AddressPoint point -> add(point);
            case AddressRange range -> add(range);
            case Place place -> add(place);
        };
        if (taken) {
            accepted++;
        } else {
            refused++;
        }
    }

    private boolean add(AddressPoint row) {
        HouseNumber number = HouseNumber.parse(row.number());
        StreetName street = names.computeIfAbsent(row.street(), StreetName::of);
        if (number == null || street.text().isEmpty()) {
            return false;
        }
        StreetKey key = StreetKey.of(row.area(), street);
        add(SortableRow.of(row, key, number), key, row.area(), row.point());
        return true;
    }

    private boolean add(AddressRange row) {
        RangeColumn.Entry range = Ranges.entry(row);
        StreetName street = names.computeIfAbsent(row.street(), StreetName::of);
        if (range == null || street.text().isEmpty()) {
            return false;
        }
        StreetKey key = StreetKey.of(row.area(), street);
        add(SortableRow.of(row, key, range), key, row.area(), row.line().getFirst());
        return true;
    }

    private boolean add(Place place) {
        if (PlaceName.normal(place.name()).isEmpty()) {
            return false;
        }
        places.add(place);
        reach(place.center());
        return true;
    }

    private void add(SortableRow row, StreetKey key, PostalArea area, Point point) {
        places.add(key, area, point);
        reach(point);
        try {
            sorter.add(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reach(Point point) {
        south = Math.min(south, point.latitude());
        north = Math.max(north, point.latitude());
        west = Math.min(west, point.longitude());
        east = Math.max(east, point.longitude());
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
            writePlaces(writer);
            writeCompletions(writer);
            writer.forceMerge(1);
            writer.commit();
        }
        return new Result(accepted, refused, streets, new Box(south, west, north, east));
    }

    private void writeStreets(RowSorter.Sorted sorted, IndexWriter writer) throws IOException {
        List<SortableRow> street = new ArrayList<>();
        for (SortableRow row = sorted.next(); row != null; row = sorted.next()) {
            if (!street.isEmpty() && !street.getFirst().group().equals(row.group())) {
                writer.addDocument(document(street));
                street.clear();
            }
            street.add(row);
        }
        if (!street.isEmpty()) {
            writer.addDocument(document(street));
        }
    }

    private Document document(List<SortableRow> street) {
        streets++;
        List<HouseColumn.Entry> houses = new ArrayList<>(street.size());
        List<RangeColumn.Entry> ranges = new ArrayList<>();
        for (SortableRow row : street) {
            if (row.house() != null) {
                houses.add(row.house());
            }
            if (row.range() != null) {
                ranges.add(row.range());
            }
        }
        SortableRow first = street.getFirst();
        ByteWriter bytes = new ByteWriter();
        List<HouseColumn.Entry> distinct = Entries.distinct(houses);
        Street.write(first.header(), distinct, ranges, bytes);
        Document document = document(bytes, KeyTerms.of(first.key()));
        Whereabouts.ofStreet(
                        distinct.stream().map(HouseColumn.Entry::house).toList(),
                        ranges.stream().map(RangeColumn.Entry::range).toList())
                .forEach(document::add);
        return document;
    }

    private void writePlaces(IndexWriter writer) throws IOException {
        ByteWriter bytes = new ByteWriter();
        List<Document> documents = new ArrayList<>();
        Map<Scope, Integer> landmarks = places.landmarks();
        places.forEach((scope, extent) -> {
            bytes.reset();
            extent.write(bytes);
            Document document = document(bytes, places.terms(scope));
            Integer level = landmarks.get(scope);
            if (level != null) {
                document.add(Whereabouts.ofPlace(extent.circle().center(), level));
            }
            documents.add(document);
        });
        writer.addDocuments(documents);
    }

    /** A list of the weightiest for every beginning that too many keys share. */
    private void writeCompletions(IndexWriter writer) throws IOException {
        ByteWriter bytes = new ByteWriter();
        CompletionLists lists = new CompletionLists((beginning, heaviest) -> {
            bytes.reset();
            Completions.write(heaviest, bytes);
            writer.addDocument(document(bytes, List.of(Completions.listOf(beginning))));
        });
        try (DirectoryReader written = DirectoryReader.open(writer)) {
            Terms keys = MultiTerms.getTerms(written, KEY);
            TermsEnum terms = keys == null ? TermsEnum.EMPTY : keys.iterator();
            for (BytesRef term = terms.next(); term != null; term = terms.next()) {
                String key = term.utf8ToString();
                if (Scope.isOfAName(key)) {
                    String head = Scope.head(key);
                    lists.add(head, key.substring(head.length()), terms.docFreq());
                }
            }
        }
        for (Map.Entry<String, Integer> town : places.towns().entrySet()) {
            lists.add(Scope.TOWN, town.getKey(), town.getValue());
        }
        lists.finish();
    }

    private static Document document(ByteWriter bytes, List<String> terms) {
        Document document = new Document();
        document.add(new BinaryDocValuesField(CONTENT, new BytesRef(bytes.toBytes())));
        for (String term : terms) {
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
