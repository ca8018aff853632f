package io.spatialflow.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** A format in which fences are given out. */
public enum ExportFormat {
    GEOJSON("application/geo+json") {
        @Override
        FenceWriter open(OutputStream to) {
            return new GeoJsonWriter(to);
        }
    },
    KML("application/vnd.google-earth.kml+xml") {
        @Override
        FenceWriter open(OutputStream to) throws IOException {
            return new KmlWriter(to);
        }
    },
    CSV("text/csv;charset=UTF-8") {
        @Override
        FenceWriter open(OutputStream to) {
            return new CsvTableWriter(to);
        }
    };

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name on the wire, and the ending of a file's name. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What goes before the first fence is written at once, perhaps. */
    abstract FenceWriter open(OutputStream to) throws IOException;
}
