package io.spatialflow.geocoder.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;

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

    /** For the look-ups of one thread, as long as the {@link Snapshot} is open. */
    public Cursor cursor() {
        try {
            List<LeafCursor> leaves = new ArrayList<>(1);
            for (LeafReaderContext leaf : reader.leaves()) {
                leaves.add(new LeafCursor(leaf.reader(), provenance()));
            }
            return new Cursor(leaves);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks streets up, one question after the other. Not for use by several threads. */
    public static final class Cursor {

        private final List<LeafCursor> leaves;

        private Cursor(List<LeafCursor> leaves) {
            this.leaves = leaves;
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
            try {
                for (LeafCursor leaf : leaves) {
                    if (leaf.hasPrefix(scope.prefix())) {
                        return true;
                    }
                }
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<Street> read(String key, int most) {
            List<Street> streets = new ArrayList<>(2);
            try {
                for (LeafCursor leaf : leaves) {
                    leaf.read(key, most, streets);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return streets;
        }
    }
}
