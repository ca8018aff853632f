package io.spatialflow.geocoder.index;

import java.io.IOException;
import java.util.function.Consumer;

/** Where the rows of a gazetteer come from: asked once, from beginning to end. */
@FunctionalInterface
public interface Rows {

    /**
     * Hands every usable row to the consumer, in any order, on the calling thread.
     *
     * @return what was read and what was refused
     * @throws IOException if the source cannot be read to its end; the gazetteer is then not built
     */
    Intake readInto(Consumer<ReferenceRow> consumer) throws IOException;
}
