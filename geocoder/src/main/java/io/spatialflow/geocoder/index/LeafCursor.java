package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Box;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Goes back and forth in one segment of an index; reuses what Lucene would otherwise set up for every question. */
final class LeafCursor {

    private final LeafReader reader;
    private final Provenance provenance;
    private final @Nullable TermsEnum terms;
    private @Nullable PostingsEnum documents;
    private @Nullable BinaryDocValues column;

    LeafCursor(LeafReader reader, Provenance provenance) throws IOException {
        this.reader = reader;
        this.provenance = provenance;
        Terms keys = reader.terms(IndexBuilder.KEY);
        this.terms = keys == null ? null : keys.iterator();
    }

    boolean has(Scope scope) throws IOException {
        return find(scope.itself()) != null || hasPrefix(scope.prefix());
    }

    private boolean hasPrefix(String text) throws IOException {
        BytesRef prefix = new BytesRef(text);
        return terms != null
                && terms.seekCeil(prefix) != TermsEnum.SeekStatus.END
                && StringHelper.startsWith(terms.term(), prefix);
    }

    /** Adds the streets that have this key, until there are so many. */
    void read(String key, int most, List<Street> streets) throws IOException {
        PostingsEnum found = find(key);
        if (found == null) {
            return;
        }
        for (int doc = found.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS && streets.size() < most;
                doc = found.nextDoc()) {
            streets.add(new Street(bytes(doc), provenance));
        }
    }

    /** What is known of the place that has this key, or null. */
    @Nullable
    PlaceExtent extent(String key) throws IOException {
        PostingsEnum found = find(key);
        return found == null ? null : PlaceExtent.read(new ByteReader(bytes(found.nextDoc()), 0));
    }

    /** The ends of all keys that begin so, in order. */
    void forEachEnd(String prefix, Consumer<String> consumer) throws IOException {
        BytesRef begin = new BytesRef(prefix);
        if (terms == null || terms.seekCeil(begin) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (BytesRef term = terms.term(); term != null && StringHelper.startsWith(term, begin); term = terms.next()) {
            consumer.accept(
                    new BytesRef(term.bytes, term.offset + begin.length, term.length - begin.length).utf8ToString());
        }
    }

    /**
     * How the keys go on that begin so, at most {@link Completions#MOST}.
     *
     * @param head what the keys of all names begin with
     */
    List<Completion> completions(String head, String typed) throws IOException {
        PostingsEnum list = find(Completions.listOf(head + typed));
        if (list != null) {
            return Completions.read(new ByteReader(bytes(list.nextDoc()), 0));
        }
        List<Completion> completions = new ArrayList<>();
        BytesRef begin = new BytesRef(head + typed);
        if (terms == null || terms.seekCeil(begin) == TermsEnum.SeekStatus.END) {
            return completions;
        }
        int headLength = new BytesRef(head).length;
        for (BytesRef term = terms.term();
                term != null && StringHelper.startsWith(term, begin) && completions.size() < Completions.MOST;
                term = terms.next()) {
            String text = new BytesRef(term.bytes, term.offset + headLength, term.length - headLength).utf8ToString();
            completions.add(new Completion(text, terms.docFreq()));
        }
        return completions;
    }

    /** The same where what was typed ends a word: that name, and those that have more words behind it. */
    List<Completion> words(String head, String typed) throws IOException {
        List<Completion> completions = new ArrayList<>();
        if (terms != null && terms.seekExact(new BytesRef(head + typed))) {
            completions.add(new Completion(typed, terms.docFreq()));
        }
        completions.addAll(completions(head, typed + ' '));
        return completions;
    }

    /** The same of towns. */
    List<Completion> towns(String typed) throws IOException {
        List<Completion> completions = new ArrayList<>(completions(Scope.TOWN, Scope.endOf(typed)));
        completions.addAll(completions(Scope.TOWN, typed + ' '));
        return completions;
    }

    /** Adds the streets that may touch a box; see {@link Whereabouts#streets}. */
    void read(Box box, double leastDegrees, int most, List<Street> streets) throws IOException {
        for (int document : Whereabouts.streets(reader, box, leastDegrees, most)) {
            streets.add(new Street(bytes(document), provenance));
        }
    }

    /** Adds the towns in a box; see {@link Whereabouts#places}. */
    void readTowns(Box box, int level, int most, List<Landmark> towns) throws IOException {
        for (int document : Whereabouts.places(reader, box, level, most)) {
            PlaceExtent extent = PlaceExtent.read(new ByteReader(bytes(document), 0));
            towns.add(new Landmark(extent.name(), extent.circle().center(), extent.rows()));
        }
    }

    private @Nullable PostingsEnum find(String key) throws IOException {
        if (terms == null || !terms.seekExact(new BytesRef(key))) {
            return null;
        }
        documents = terms.postings(documents, PostingsEnum.NONE);
        return documents;
    }

    private byte[] bytes(int doc) throws IOException {
        BinaryDocValues values = column;
        // Values are only read forwards; going back takes a new start.
        if (values == null || values.docID() > doc) {
            values = reader.getBinaryDocValues(IndexBuilder.CONTENT);
            column = values;
        }
        if (values == null || !values.advanceExact(doc)) {
            throw new IOException(
                    "document " + doc + " is missing from the index of " + provenance.gazetteer() + ": build it again");
        }
        BytesRef bytes = values.binaryValue();
        return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }
}
