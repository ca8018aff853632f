package io.spatialflow.geocoder.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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

    boolean hasPrefix(String text) throws IOException {
        BytesRef prefix = new BytesRef(text);
        return terms != null
                && terms.seekCeil(prefix) != TermsEnum.SeekStatus.END
                && StringHelper.startsWith(terms.term(), prefix);
    }

    /** Adds the streets that have this key, until there are so many. */
    void read(String key, int most, List<Street> streets) throws IOException {
        if (terms == null || !terms.seekExact(new BytesRef(key))) {
            return;
        }
        PostingsEnum found = terms.postings(documents, PostingsEnum.NONE);
        documents = found;
        for (int doc = found.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS && streets.size() < most;
                doc = found.nextDoc()) {
            streets.add(new Street(bytes(doc), provenance));
        }
    }

    private byte[] bytes(int doc) throws IOException {
        BinaryDocValues values = column;
        // Values are only read forwards; going back takes a new start.
        if (values == null || values.docID() > doc) {
            values = reader.getBinaryDocValues(IndexBuilder.STREET);
            column = values;
        }
        if (values == null || !values.advanceExact(doc)) {
            throw new IOException(
                    "street " + doc + " is missing from the index of " + provenance.gazetteer() + ": build it again");
        }
        BytesRef bytes = values.binaryValue();
        return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }
}
