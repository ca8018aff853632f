package io.spatialflow.geocoder.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A folder of built gazetteers, open for look-ups. */
public final class Gazetteers implements Closeable {

    private Gazetteers() {}

    public static Gazetteers open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Gazetteers();
    }

    public boolean isEmpty() {
        return true;
    }

    /** What is loaded and serves, by name. */
    public List<GazetteerSummary> list() {
        return List.of();
    }

    /** What lies in the folder but cannot serve: the name, and why in words an operator can act on. */
    public Map<String, String> refused() {
        return Map.of();
    }

    public GazetteerSummary build(Provenance provenance, String sourceName, Rows rows) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }

    public boolean remove(String name) throws IOException {
        return false;
    }

    public void refresh() throws IOException {}

    @Override
    public void close() {}
}
