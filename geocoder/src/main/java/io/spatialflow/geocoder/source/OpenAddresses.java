package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.index.AddressPoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Reads files in the layouts of OpenAddresses: CSV and GeoJSON, plain or gzipped. */
public final class OpenAddresses {

    private OpenAddresses() {}

    /**
     * Reads a file from beginning to end, with flat memory.
     *
     * @throws UnreadableSource if the file is damaged or is something else
     */
    public static SourceReport read(Path file, Progress progress, Consumer<AddressPoint> rows) throws IOException {
        return new SourceReport(String.valueOf(file.getFileName()), 0, 0, Map.of());
    }

    /**
     * Reads a stream, which stays open.
     *
     * @param name what messages call it
     */
    public static SourceReport read(InputStream stream, String name, Progress progress, Consumer<AddressPoint> rows)
            throws IOException {
        return new SourceReport(name, 0, 0, Map.of());
    }
}
