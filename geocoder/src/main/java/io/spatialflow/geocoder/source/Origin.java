package io.spatialflow.geocoder.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where the bytes of a source lie. */
interface Origin extends Closeable {

    /** What messages call it. */
    String name();

    /** In bytes, as it lies on disk. */
    long size();

    /** How many bytes {@link #open} gives, -1 if unknown. */
    long length();

    /** The bytes from the beginning; the caller closes it. May be asked more than once. */
    InputStream open() throws IOException;

    /** The file beside it that differs in the ending only, such as {@code dbf}, or null if there is none. */
    @Nullable
    InputStream openSibling(String ending) throws IOException;

    @Override
    default void close() throws IOException {}
}
