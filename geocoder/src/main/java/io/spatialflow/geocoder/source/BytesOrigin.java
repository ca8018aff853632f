package io.spatialflow.geocoder.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A source that is in memory already, such as the sample. */
record BytesOrigin(String name, byte[] bytes) implements Origin {

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public @Nullable InputStream openSibling(String ending) {
        return null;
    }
}
