package io.spatialflow.geocoder.download;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way: {@code NAME.part} with what has come of it and {@code NAME.part.properties} with what it is, until both
 * become {@code NAME} and {@code NAME.properties}. Whoever is killed in between leaves something that can be gone on with.
 */
final class PartFile implements Closeable {

    private final Path target;
    private final URI address;
    private final FileChannel lock;

    private PartFile(Path target, URI address, FileChannel lock) {
        this.target = target;
        this.address = address;
        this.lock = lock;
    }

    /**
     * What a server says of a file.
     *
     * @param etag by which it tells versions apart, empty if it does not
     * @param modified when it was last changed, as the server writes it, or empty
     */
    record Version(String etag, String modified) {

        static final Version UNKNOWN = new Version("", "");

        /** With which a part can be asked for of this very version; null if there is nothing that tells. */
        @Nullable
        String validator() {
            // A weak tag allows for differences that matter to bytes.
            return !etag.isEmpty() && !etag.startsWith("W/") ? etag : modified.isEmpty() ? null : modified;
        }
    }

    /** @throws DownloadFailed if another process is fetching it */
    static PartFile open(Path target, URI address) throws IOException {
        Files.createDirectories(target.getParent());
        FileChannel channel =
                FileChannel.open(beside(target, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new PartFile(target, address, channel);
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process: the same answer.
        }
        channel.close();
        throw new DownloadFailed(target + " is being downloaded already: wait until that is done", null);
    }

    Path target() {
        return target;
    }

    /** How much of it is here. */
    long length() throws IOException {
        Path part = part();
        return Files.exists(part) ? Files.size(part) : 0;
    }

    /** What the part that is here is of. */
    Version version() throws IOException {
        return length() == 0 ? Version.UNKNOWN : version(read(beside(part(), ".properties")));
    }

    /**
     * A file that is here whole.
     *
     * @param sha256 of its bytes
     */
    record Kept(Version version, String sha256) {}

    /** What was fetched earlier, or null if that is not here whole. */
    @Nullable
    Kept kept() throws IOException {
        Properties kept = read(beside(target, ".properties"));
        boolean whole = Files.exists(target)
                && Long.toString(Files.size(target)).equals(kept.getProperty("bytes"))
                && address.toString().equals(kept.getProperty("address"));
        return whole ? new Kept(version(kept), kept.getProperty("sha256", "")) : null;
    }

    /** Throws away what was fetched earlier. */
    void discardKept() throws IOException {
        Files.deleteIfExists(target);
        Files.deleteIfExists(beside(target, ".properties"));
    }

    private Version version(Properties values) {
        return values.getProperty("address", "").equals(address.toString())
                ? new Version(values.getProperty("etag", ""), values.getProperty("modified", ""))
                : Version.UNKNOWN;
    }

    /** Begins from nothing. */
    FileChannel restart(Version version) throws IOException {
        discard();
        write(beside(part(), ".properties"), version, new Properties());
        return FileChannel.open(part(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Goes on at the end of what is here. */
    FileChannel append() throws IOException {
        return FileChannel.open(part(), StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** Throws away what has come. */
    void discard() throws IOException {
        Files.deleteIfExists(part());
        Files.deleteIfExists(beside(part(), ".properties"));
    }

    Checksum sum(String algorithm) throws IOException {
        return Checksum.of(part(), algorithm);
    }

    /** @throws java.util.zip.ZipException if it is damaged */
    void requireIntactZip() throws IOException {
        ZipCheck.requireIntact(part());
    }

    /** The part is the whole. */
    void finish(Version version, String sha256) throws IOException {
        try (FileChannel channel = FileChannel.open(part(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Properties values = new Properties();
        values.setProperty("bytes", Long.toString(length()));
        values.setProperty("sha256", sha256);
        Files.move(part(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        write(beside(target, ".properties"), version, values);
        discard();
    }

    private void write(Path file, Version version, Properties values) throws IOException {
        values.setProperty("address", address.toString());
        values.setProperty("etag", version.etag);
        values.setProperty("modified", version.modified);
        try (Writer writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IllegalArgumentException e) {
                // Half written when somebody was killed: as good as none, so the file is fetched anew.
                return new Properties();
            }
        }
        return values;
    }

    private Path part() {
        return beside(target, ".part");
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
