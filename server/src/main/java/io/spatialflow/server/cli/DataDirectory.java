package io.spatialflow.server.cli;

import io.spatialflow.geocoder.index.Gazetteers;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The one folder that holds everything a server keeps: back it up and you have it all. */
record DataDirectory(Path path) {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    Path database() {
        return path.resolve("spatialflow.db");
    }

    Path settings() {
        return path.resolve("spatialflow.properties");
    }

    /** What was fetched from others; it can be deleted at any time, and is then fetched again when it is needed. */
    Path downloads() {
        return path.resolve("downloads");
    }

    /**
     * Opens the gazetteers; on the very first use with the sample among them. Once removed it stays away; one that another version
     * built and this one cannot read is built anew, for it comes with the program.
     */
    Gazetteers openGazetteers() throws IOException {
        Path folder = created().resolve("gazetteers");
        Gazetteers gazetteers = Gazetteers.open(folder);
        Path sampleGiven = folder.resolve(".sample-given");
        if (Files.notExists(sampleGiven)) {
            SampleGazetteer.buildInto(gazetteers);
            Files.createFile(sampleGiven);
        } else if (gazetteers.refused().containsKey(SampleGazetteer.NAME)) {
            SampleGazetteer.buildInto(gazetteers);
        }
        return gazetteers;
    }

    /**
     * Makes sure that one server at a time works on the folder. Held until the returned lock is closed, or the process
     * ends in whatever way.
     */
    FileLock lock() throws IOException {
        created();
        @SuppressWarnings("resource") // closing the channel would give the lock back
        FileLock lock = new RandomAccessFile(path.resolve("server.lock").toFile(), "rw")
                .getChannel()
                .tryLock();
        if (lock == null) {
            throw new CommandFailed("another server runs on " + path.toAbsolutePath()
                    + ". Stop it first, or give this one a --data-dir of its own.");
        }
        return lock;
    }

    /** Makes the folder if it is not there, for its owner alone: the key that signs tokens lies in it. */
    Path created() throws IOException {
        if (Files.exists(path)
                || !path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.createDirectories(path);
        }
        return Files.createDirectories(path, OWNER_ONLY);
    }
}
