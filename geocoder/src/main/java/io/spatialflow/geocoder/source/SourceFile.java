package io.spatialflow.geocoder.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A file as its publisher gives it, plain, gzipped or zipped: what is read here are the bytes inside. */
final class SourceFile implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Origin origin;
    private @Nullable CountedInput counted;
    private @Nullable Head head;

    SourceFile(Origin origin) {
        this.origin = origin;
    }

    static SourceFile open(Path path) throws IOException {
        PathOrigin plain = PathOrigin.of(path);
        try (InputStream stream = plain.open()) {
            byte[] magic = stream.readNBytes(2);
            boolean zip = magic.length == 2 && magic[0] == 'P' && magic[1] == 'K';
            return new SourceFile(zip ? ZipOrigin.of(path) : plain);
        }
    }

    /** What messages call it. */
    String name() {
        return origin.name();
    }

    /** What messages call that which it is packed in. */
    String packing() {
        return origin instanceof ZipOrigin ? "ZIP archive" : "gzip stream";
    }

    /** What it begins with. */
    Head head() throws IOException {
        if (head == null) {
            try (InputStream stream = open()) {
                head = new Head(stream.readNBytes(Head.LENGTH), this);
            }
        }
        return head;
    }

    /** The bytes inside from the beginning, counted for progress; the caller closes it. */
    InputStream open() throws IOException {
        counted = new CountedInput(origin.open());
        return plain(counted);
    }

    /** The file beside it that differs in the ending only, such as {@code dbf}, or null if there is none. */
    @Nullable
    InputStream openSibling(String ending) throws IOException {
        return origin.openSibling(ending);
    }

    private static InputStream plain(InputStream stream) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(stream, BUFFER);
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER) : bytes;
    }

    /** As it lies on disk. */
    long size() {
        return origin.size();
    }

    /** How far reading has come, of {@link #size}. */
    long bytesRead() {
        long read = counted == null ? 0 : counted.bytesRead();
        long length = origin.length();
        if (length <= 0 || length == origin.size()) {
            return Math.min(read, origin.size());
        }
        return (long) (origin.size() * Math.min(1, (double) read / length));
    }

    @Override
    public void close() throws IOException {
        origin.close();
    }
}
