package io.spatialflow.geocoder.source;

import java.io.IOException;
import java.io.InputStream;

/** A file of OpenStreetMap objects, which can be read as often as need be. */
interface OsmFile {

    /**
     * Tells the visitor all objects of one kind, in the order of the file.
     *
     * @throws UnreadableSource if the file is damaged or is something else
     */
    void read(OsmVisitor.Kind kind, OsmVisitor visitor) throws IOException;

    /** Opens the file at its beginning. */
    @FunctionalInterface
    interface Opening {

        InputStream open() throws IOException;
    }
}
