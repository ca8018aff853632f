package io.spatialflow.geocoder.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * A folder with any number of gazetteers, open for look-ups. Building, replacing and removing one never disturbs those who
 * are reading, in this process or another. Safe for use by many threads at once.
 */
public final class Gazetteers implements Closeable {

    private static final System.Logger LOG = System.getLogger(Gazetteers.class.getName());

    private final GazetteerFolder folder;
    private final Vocabularies vocabularies = new Vocabularies();
    private volatile @Nullable Snapshot current = new Snapshot(List.of());
    private volatile Map<String, String> refused = Map.of();

    private Gazetteers(GazetteerFolder folder) {
        this.folder = folder;
    }

    /**
     * Opens the folder, which is made if there is none, and every gazetteer in it that can be opened.
     *
     * @throws IOException if the folder itself cannot be read
     */
    public static Gazetteers open(Path folder) throws IOException {
        Gazetteers gazetteers = new Gazetteers(new GazetteerFolder(folder));
        gazetteers.refresh();
        return gazetteers;
    }

    /** Whether nothing is loaded, so that no address can be found. */
    public boolean isEmpty() {
        return list().isEmpty();
    }

    /** What is loaded and serves, by name. */
    public List<GazetteerSummary> list() {
        try (Snapshot snapshot = snapshot()) {
            return snapshot.gazetteers().stream().map(Gazetteer::summary).toList();
        }
    }

    /** What lies in the folder but cannot serve: the name, and why, in words that an operator can act on. */
    public Map<String, String> refused() {
        return refused;
    }

    /** What serves at this moment. To be closed soon: it keeps replaced indexes on disk. */
    public Snapshot snapshot() {
        while (true) {
            Snapshot snapshot = current;
            if (snapshot == null) {
                throw new IllegalStateException("the gazetteers are closed");
            }
            if (snapshot.enter()) {
                return snapshot;
            }
        }
    }

    /**
     * Builds a gazetteer and puts it in the place of the one of that name. Until that moment the old one serves, and if
     * anything goes wrong it stays.
     *
     * @param sourceName the file that the rows come from
     * @throws IOException if the source cannot be read, gives no usable row, the disk is full, or another build is running
     */
    public GazetteerSummary build(Provenance provenance, String sourceName, Rows rows) throws IOException {
        try (GazetteerFolder.Closing lock = folder.lock()) {
            folder.sweep();
            Path directory = folder.newIndex(provenance.gazetteer());
            try {
                GazetteerSummary summary = write(directory, provenance, sourceName, rows);
                folder.publish(new Manifest(summary, String.valueOf(directory.getFileName())));
                refresh();
                folder.sweep();
                return summary;
            } catch (UncheckedIOException e) {
                discard(directory, provenance.gazetteer());
                throw e.getCause();
            } catch (IOException | RuntimeException e) {
                discard(directory, provenance.gazetteer());
                throw e;
            }
        }
    }

    private static GazetteerSummary write(Path directory, Provenance provenance, String sourceName, Rows rows)
            throws IOException {
        try (IndexBuilder builder = new IndexBuilder(directory)) {
            Intake intake = rows.readInto(builder::add);
            IndexBuilder.Result result = builder.finish();
            if (result == null) {
                throw new IOException("no usable row in " + sourceName + ": nothing was changed");
            }
            return new GazetteerSummary(
                    provenance,
                    sourceName,
                    new Intake(result.accepted(), intake.refused() + result.refused(), intake.bytes()),
                    result.streets(),
                    result.bounds(),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    GazetteerFolder.bytes(directory));
        }
    }

    /** Unless it was published before things went wrong. */
    private void discard(Path directory, String name) {
        try {
            if (Manifest.read(folder.manifest(name)).directory().equals(String.valueOf(directory.getFileName()))) {
                return;
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no manifest for " + name, e);
        }
        GazetteerFolder.deleteQuietly(directory);
    }

    /**
     * Removes a gazetteer.
     *
     * @return whether there was one of that name, good or bad
     */
    public boolean remove(String name) throws IOException {
        boolean removed = Provenance.isName(name) && Files.deleteIfExists(folder.manifest(name));
        if (removed) {
            refresh();
            try (GazetteerFolder.Closing lock = folder.lock()) {
                folder.sweep();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "the index of " + name + " is left to the next build", e);
            }
        }
        return removed;
    }

    /** Picks up what was built or removed since, also by other processes; cheap when nothing was. */
    public synchronized void refresh() throws IOException {
        Snapshot old = current;
        if (old == null) {
            return;
        }
        Map<String, String> faults = new TreeMap<>();
        List<Gazetteer> fresh = new ArrayList<>();
        List<Gazetteer> opened = new ArrayList<>();
        for (String name : folder.names()) {
            try {
                Gazetteer known = known(old, Manifest.read(folder.manifest(name)));
                Gazetteer gazetteer = known == null ? open(name) : known;
                fresh.add(gazetteer);
                if (known == null) {
                    opened.add(gazetteer);
                }
            } catch (IOException | RuntimeException e) {
                faults.put(name, String.valueOf(e.getMessage()));
            }
        }
        report(faults);
        if (!fresh.equals(old.gazetteers())) {
            current = new Snapshot(fresh);
            old.close();
            for (Gazetteer gazetteer : opened) {
                gazetteer.reader().decRef();
            }
        }
    }

    private static @Nullable Gazetteer known(Snapshot snapshot, Manifest manifest) {
        return snapshot.gazetteers().stream()
                .filter(gazetteer -> gazetteer.directory().equals(manifest.directory()))
                .findAny()
                .orElse(null);
    }

    private Gazetteer open(String name) throws IOException {
        Manifest manifest = Manifest.read(folder.manifest(name));
        if (!manifest.summary().name().equals(name)) {
            throw new IOException(
                    "its manifest is that of " + manifest.summary().name() + ": rename the file back");
        }
        try {
            return open(manifest);
        } catch (IOException e) {
            Manifest again = Manifest.read(folder.manifest(name));
            if (again.equals(manifest)) {
                throw e;
            }
            // Another process replaced it in between, and has already deleted the old one.
            return open(again);
        }
    }

    private Gazetteer open(Manifest manifest) throws IOException {
        Path index = folder.index(manifest);
        if (GazetteerFolder.bytes(index) != manifest.summary().bytesOnDisk()) {
            throw new IOException("its index is not the size it was built with: build it again");
        }
        try {
            return new Gazetteer(manifest, DirectoryReader.open(new MMapDirectory(index)), vocabularies);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("its index does not open (" + e.getMessage() + "): build it again", e);
        }
    }

    private void report(Map<String, String> faults) {
        faults.forEach((name, why) -> {
            if (!why.equals(refused.get(name))) {
                LOG.log(System.Logger.Level.WARNING, "gazetteer {0} cannot serve: {1}", name, why);
            }
        });
        refused = Map.copyOf(faults);
    }

    @Override
    public synchronized void close() {
        Snapshot last = current;
        current = null;
        if (last != null) {
            last.close();
        }
    }
}
