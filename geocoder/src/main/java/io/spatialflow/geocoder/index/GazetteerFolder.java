package io.spatialflow.geocoder.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * The files: {@code NAME.properties} for every gazetteer that counts, and directories {@code NAME-<random>} with the
 * indexes. An index is written to a new directory and counts from the moment its manifest has replaced the old one.
 */
final class GazetteerFolder {

    private static final String MANIFEST = ".properties";
    private static final String HALF_WRITTEN = ".tmp";

    /** Nothing else in the folder is ever touched. */
    private static final Pattern INDEX = Pattern.compile("(.+)-[0-9a-f]{16}");

    private final Path folder;
    private final Random random = new Random();

    GazetteerFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    Path index(Manifest manifest) throws IOException {
        if (!INDEX.matcher(manifest.directory()).matches()
                || manifest.directory().contains("/")) {
            throw new IOException("its manifest names a directory that is none of ours: build it again");
        }
        return folder.resolve(manifest.directory());
    }

    Path manifest(String name) {
        return folder.resolve(name + MANIFEST);
    }

    /** The names that have a manifest, good or bad, in order. */
    List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + MANIFEST)) {
            for (Path file : files) {
                String fileName = String.valueOf(file.getFileName());
                names.add(fileName.substring(0, fileName.length() - MANIFEST.length()));
            }
        }
        names.sort(null);
        return names;
    }

    Path newIndex(String name) throws IOException {
        return Files.createDirectory(folder.resolve(name + "-" + String.format("%016x", random.nextLong())));
    }

    /** Makes a finished index count, at once and for good. */
    void publish(Manifest manifest) throws IOException {
        IOUtils.fsync(folder, true);
        Path half = folder.resolve(manifest.directory() + HALF_WRITTEN);
        Files.writeString(half, manifest.toText());
        IOUtils.fsync(half, false);
        Files.move(
                half,
                manifest(manifest.summary().name()),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(folder, true);
    }

    /**
     * Keeps other builds out, also those of other processes, until it is closed; the system frees it when a process dies.
     *
     * @throws IOException if a build is running
     */
    Closing lock() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel::close;
            }
        } catch (OverlappingFileLockException e) {
            // This very process is building: the same answer as for another one.
        }
        channel.close();
        throw new IOException("another gazetteer is being built in " + folder + ": wait until it is done");
    }

    /** Deletes what killed builds and replaced indexes left behind. Only to be called while holding the lock. */
    void sweep() throws IOException {
        Set<String> used = new HashSet<>();
        Set<String> unclear = new HashSet<>();
        for (String name : names()) {
            try {
                used.add(Manifest.read(manifest(name)).directory());
            } catch (IOException e) {
                // Whoever mends the manifest still needs the index.
                unclear.add(name);
            }
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                Matcher index = INDEX.matcher(name);
                boolean leftover = index.matches() && !used.contains(name) && !unclear.contains(index.group(1));
                if (leftover || name.endsWith(HALF_WRITTEN)) {
                    deleteQuietly(file);
                }
            }
        }
    }

    static long bytes(Path directory) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                bytes += Files.size(file);
            }
        } catch (NoSuchFileException e) {
            throw new IOException("its index is gone: build it again", e);
        }
        return bytes;
    }

    /** Some systems refuse to delete what is still mapped; the next sweep tries again. */
    static void deleteQuietly(Path file) {
        try {
            IOUtils.rm(file);
        } catch (IOException e) {
            System.getLogger(GazetteerFolder.class.getName())
                    .log(System.Logger.Level.DEBUG, () -> "left for later: " + file, e);
        }
    }

    /** Something to be closed. */
    interface Closing extends AutoCloseable {
        @Override
        void close() throws IOException;
    }
}
