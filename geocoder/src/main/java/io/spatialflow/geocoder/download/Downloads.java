package io.spatialflow.geocoder.download;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Fetches files into a folder and keeps them there. What is there already is fetched again only if it has changed; what was
 * broken off, by whomever, goes on where it ended. Several threads and processes may share a folder.
 */
public final class Downloads {

    /** An attempt that brings so much was no failure: the rest of a large file is worth another one. */
    private static final long MUCH = 1 << 20;

    private static final long LARGEST_TEXT = 16 << 20;
    private static final int LONGEST_NAME = 100;

    private final Path folder;
    private final DownloadLimits limits;
    private final Answers answers;
    private final RandomGenerator random = RandomGenerator.getDefault();

    public Downloads(Path folder, DownloadLimits limits) {
        this.folder = folder;
        this.limits = limits;
        this.answers = new Answers(limits);
    }

    /**
     * Fetches a file, or finds that it is here.
     *
     * @param expected what its bytes must add up to, null if nobody says
     * @throws DownloadFailed if it cannot be fetched
     */
    public Download fetch(URI address, @Nullable Checksum expected, DownloadProgress progress) throws IOException {
        return fetch(address, expected, limits, progress);
    }

    private Download fetch(URI address, @Nullable Checksum expected, DownloadLimits limits, DownloadProgress progress)
            throws IOException {
        Path target = place(AddressGuard.requireFetchable(address));
        try (PartFile part = PartFile.open(target, address)) {
            if (!isHere(part, expected)) {
                persist(new Transfer(answers, limits, address, part, expected, progress), part);
            }
            PartFile.Kept kept = part.kept();
            if (kept == null) {
                throw new DownloadFailed(target + " was removed by somebody else", null);
            }
            return new Download(target, address, published(kept.version().modified()), kept.sha256());
        }
    }

    private static boolean isHere(PartFile part, @Nullable Checksum expected) throws IOException {
        return expected != null
                && part.kept() != null
                && Checksum.of(part.target(), expected.algorithm()).equals(expected);
    }

    /**
     * Fetches a file, or finds that it is here, and compares it with the checksum that its publisher may have put beside it.
     *
     * @throws DownloadFailed if it cannot be fetched or is not what the publisher says
     */
    public Download fetchAndCompare(URI address, DownloadProgress progress) throws IOException {
        Download download = fetch(address, null, progress);
        Checksum sum = findChecksumBeside(address);
        if (sum != null && !Checksum.of(download.file(), sum.algorithm()).equals(sum)) {
            try (PartFile part = PartFile.open(download.file(), address)) {
                part.discardKept();
            }
            throw new DownloadFailed(
                    address + " is not what the " + sum.algorithm() + " beside it says: fetch it again, or ask its"
                            + " publisher",
                    null);
        }
        return download;
    }

    private @Nullable Checksum findChecksumBeside(URI address) throws IOException {
        if (address.getRawQuery() != null) {
            return null;
        }
        for (String algorithm : new String[] {"SHA-256", "MD5"}) {
            try {
                String ending = algorithm.equals("MD5") ? ".md5" : ".sha256";
                return Checksum.beside(algorithm, text(URI.create(address + ending)));
            } catch (DownloadFailed e) {
                if (!e.isAbsent()) {
                    throw e;
                }
            }
        }
        return null;
    }

    /** A text of moderate size, such as a page that lists a directory. */
    String text(URI address) throws IOException {
        Path file = fetch(address, null, limits.withLargest(LARGEST_TEXT), DownloadProgress.NONE)
                .file();
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private void persist(Transfer transfer, PartFile part) throws IOException {
        int failures = 0;
        while (true) {
            long before = part.length();
            try {
                transfer.attempt();
                return;
            } catch (Passing e) {
                failures += part.length() - before < MUCH ? 1 : 0;
                if (failures >= limits.attempts()) {
                    throw new DownloadFailed(
                            e.getMessage() + ", also after " + failures
                                    + " attempts. Try later: the same command goes on" + " with what is here",
                            e);
                }
                pause(failures, e.pause());
            }
        }
    }

    private void pause(int failures, @Nullable Duration asked) throws InterruptedIOException {
        long most = limits.pause().toMillis() << Math.max(0, failures - 1);
        long millis = most / 2 + random.nextLong(most / 2 + 1);
        try {
            Thread.sleep(Math.max(millis, asked == null ? 0 : asked.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the download was interrupted");
        }
    }

    /** By server and directory, so that what comes from one directory lies in one, under its own name. */
    private Path place(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        String whole = address.toString();
        String directory = path.isEmpty() || address.getRawQuery() != null
                ? whole
                : whole.substring(0, whole.lastIndexOf('/') + 1);
        return folder.resolve(address.getHost().replaceAll("[^A-Za-z0-9._-]", "_"))
                .resolve(shortSum(directory))
                .resolve(name.isEmpty() || name.startsWith(".") ? "index.html" : shortened(name));
    }

    private static String shortened(String name) {
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private static String shortSum(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static @Nullable LocalDate published(String modified) {
        try {
            return modified.isEmpty()
                    ? null
                    : ZonedDateTime.parse(modified, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toLocalDate();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
