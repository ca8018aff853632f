package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.NamePrefix;
import io.spatialflow.geocoder.geo.Box;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;

/** One gazetteer, open for look-ups by any number of threads. */
public final class Gazetteer {

    private final Manifest manifest;
    private final DirectoryReader reader;
    private final Vocabularies vocabularies;

    Gazetteer(Manifest manifest, DirectoryReader reader, Vocabularies vocabularies) {
        this.manifest = manifest;
        this.reader = reader;
        this.vocabularies = vocabularies;
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

    private interface Completing {
        List<Completion> of(LeafCursor leaf) throws IOException;
    }

    /** Looks streets and places up, one question after the other. Not for use by several threads. */
    public final class Cursor {

        private final List<LeafCursor> leaves;

        private Cursor(List<LeafCursor> leaves) {
            this.leaves = leaves;
        }

        /** Where all that it finds comes from. */
        public Provenance provenance() {
            return Gazetteer.this.provenance();
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
         * The streets whose name is that one but for type and directionals; in a ZIP, a town or a state.
         *
         * @param base one of {@link io.spatialflow.geocoder.address.StreetName#bases}
         */
        public List<Street> findLeniently(Scope scope, String base, int most) {
            return read(scope.lenient(base), most);
        }

        /** Where all lies that it knows. */
        public Spread spread() {
            try {
                Spread.Builder spread = new Spread.Builder();
                for (LeafCursor leaf : leaves) {
                    List<String> places = new ArrayList<>();
                    leaf.forEachEnd(Scope.PLACE, places::add);
                    for (String place : places) {
                        if (Spread.Builder.wants(place)) {
                            spread.add(place, leaf.extent(Scope.PLACE + place));
                        }
                    }
                }
                return spread.build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Whether there is any street in that scope or a list names it, so that its place is known here. */
        public boolean knows(Scope scope) {
            try {
                for (LeafCursor leaf : leaves) {
                    if (leaf.has(scope)) {
                        return true;
                    }
                }
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What is known of the place itself: one, or none. */
        public List<PlaceExtent> extents(Scope scope) {
            List<PlaceExtent> extents = new ArrayList<>(1);
            try {
                for (LeafCursor leaf : leaves) {
                    PlaceExtent extent = leaf.extent(scope.itself());
                    if (extent != null) {
                        extents.add(extent);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return extents;
        }

        /**
         * The names of streets that begin as what was typed does: the commonest, at most a few hundred.
         *
         * @param isTrimmed whether names that begin with a directional are meant, as they are without it
         */
        public List<Completion> streetsBeginning(Scope scope, boolean isTrimmed, NamePrefix typed) {
            String head = isTrimmed ? scope.trimmed("") : scope.exact("");
            return ofAll(leaf ->
                            typed.isWhole() ? leaf.words(head, typed.text()) : leaf.completions(head, typed.text()))
                    .toList();
        }

        /** The streets that {@link #streetsBeginning} gave a name of. */
        public List<Street> named(Scope scope, boolean isTrimmed, String name, int most) {
            return read(isTrimmed ? scope.trimmed(name) : scope.exact(name), most);
        }

        /** The towns whose names begin as what was typed does: the largest, at most a few hundred. */
        public List<Town> townsBeginning(NamePrefix typed) {
            return ofAll(leaf ->
                            typed.isWhole() ? leaf.towns(typed.text()) : leaf.completions(Scope.TOWN, typed.text()))
                    .map(completion -> Town.ofKey(completion.text()))
                    .toList();
        }

        /** The ZIPs that begin so, some of them. */
        public List<String> postcodesBeginning(String digits) {
            return ofAll(leaf -> leaf.completions(Scope.PLACE, digits))
                    .flatMap(completion -> Scope.postcode(completion.text()).stream())
                    .toList();
        }

        /**
         * The streets that may touch a box, for a map, and perhaps some beside it: all, or the longest if there are too many.
         *
         * @param leastDegrees how far a stretch of the street has to go north or east to count; zero to have those too of
         *     which only houses are known
         * @param most no more are read
         */
        public List<Street> streets(Box box, double leastDegrees, int most) {
            List<Street> streets = new ArrayList<>();
            try {
                for (LeafCursor leaf : leaves) {
                    leaf.read(box, leastDegrees, most, streets);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return streets;
        }

        /**
         * The towns in a box that a map of some scale shows: the largest of each cell of a grid of 360 / 2^{@code level}
         * degrees, and a few more.
         *
         * @param most no more are read
         */
        public List<Landmark> towns(Box box, int level, int most) {
            List<Landmark> towns = new ArrayList<>();
            try {
                for (LeafCursor leaf : leaves) {
                    leaf.readTowns(box, level, most, towns);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return towns;
        }

        private Stream<Completion> ofAll(Completing completing) {
            List<Completion> completions = new ArrayList<>();
            try {
                for (LeafCursor leaf : leaves) {
                    completions.addAll(completing.of(leaf));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return completions.stream();
        }

        /** The names of the streets in a ZIP, a town or a state, without type and directionals. */
        public Vocabulary streets(Scope scope) {
            String prefix = scope.lenient("");
            return vocabularies.get(directory(), prefix, consumer -> forEachEnd(prefix, consumer));
        }

        /** The names of the towns of a state. */
        public Vocabulary towns(String state) {
            String prefix = Scope.towns(state);
            return vocabularies.get(
                    directory(),
                    prefix,
                    consumer -> forEachEnd(prefix, end -> {
                        // What begins with a colon is a county.
                        if (!end.startsWith(":")) {
                            consumer.accept(end.substring(0, end.length() - 1));
                        }
                    }));
        }

        private void forEachEnd(String prefix, Consumer<String> consumer) throws IOException {
            for (LeafCursor leaf : leaves) {
                leaf.forEachEnd(prefix, consumer);
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
