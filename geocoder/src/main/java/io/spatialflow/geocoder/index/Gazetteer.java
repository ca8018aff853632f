package io.spatialflow.geocoder.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** One gazetteer, open for look-ups by any number of threads. */
public final class Gazetteer {

    private final Manifest manifest;
    private final DirectoryReader reader;

    Gazetteer(Manifest manifest, DirectoryReader reader) {
        this.manifest = manifest;
        this.reader = reader;
    }

    public Provenance provenance() {
        return manifest.summary().provenance();
    }

    public GazetteerSummary summary() {
        return manifest.summary();
    }

    String directory() {
        return manifest.directory();
    }

    DirectoryReader reader() {
        return reader;
    }

    /**
     * The streets of that name.
     *
     * @param name in the form of {@link io.spatialflow.geocoder.address.StreetName#text}
     * @param most how many to give at most, always the same ones
     */
    public List<Street> find(Scope scope, String name, int most) {
        return read(scope.exact(name), most);
    }

    /**
     * The streets whose name is that one but for type and directionals; only in a ZIP or a town.
     *
     * @param base one of {@link io.spatialflow.geocoder.address.StreetName#bases}
     */
    public List<Street> findLeniently(Scope scope, String base, int most) {
        return read(scope.lenient(base), most);
    }

    /** Whether there is any street in that scope, so that its place is known here. */
    public boolean knows(Scope scope) {
        BytesRef prefix = new BytesRef(scope.prefix());
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(IndexBuilder.KEY);
                if (terms == null) {
                    continue;
                }
                TermsEnum cursor = terms.iterator();
                if (cursor.seekCeil(prefix) != TermsEnum.SeekStatus.END
                        && StringHelper.startsWith(cursor.term(), prefix)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Street> read(String key, int most) {
        BytesRef term = new BytesRef(key);
        List<Street> streets = new ArrayList<>(2);
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                read(leaf, term, most, streets);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return streets;
    }

    private void read(LeafReaderContext leaf, BytesRef term, int most, List<Street> streets) throws IOException {
        Terms terms = leaf.reader().terms(IndexBuilder.KEY);
        BinaryDocValues column = leaf.reader().getBinaryDocValues(IndexBuilder.STREET);
        if (terms == null || column == null) {
            return;
        }
        TermsEnum cursor = terms.iterator();
        if (!cursor.seekExact(term)) {
            return;
        }
        PostingsEnum documents = cursor.postings(null, PostingsEnum.NONE);
        for (int doc = documents.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS && streets.size() < most;
                doc = documents.nextDoc()) {
            if (column.advanceExact(doc)) {
                BytesRef bytes = column.binaryValue();
                streets.add(new Street(
                        Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length), provenance()));
            }
        }
    }
}
