package io.spatialflow.server.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a workbook before it is read: a few kilobytes of ZIP can hold gigabytes, or a hundred thousand files, or
 * XML that fetches files of the server. Nothing is ever unpacked to the disk, so names of entries can do no harm. It opens
 * the file with the library that the reader opens it with: two that read one ZIP differently would look at different files.
 */
final class WorkbookGuard {

    private static final int MAX_ENTRIES = 2_000;
    private static final long MAX_UNPACKED_BYTES = 256L * 1024 * 1024;
    private static final int HEAD_BYTES = 4_096;
    private static final int CHUNK_BYTES = 64 * 1024;

    private WorkbookGuard() {}

    /** @throws Unreadable if it is no ZIP, or one that nobody would send who has a list of addresses */
    static void check(byte[] file) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            Unreadable.check(entries.size() <= MAX_ENTRIES, 1, "the workbook has more parts than any list needs");
            Unreadable.check(!entries.isEmpty(), 1, "the workbook is damaged; save it again");
            long unpacked = 0;
            for (ZipArchiveEntry entry : entries) {
                unpacked = unpack(zip, entry, unpacked);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(1, "the workbook is damaged; save it again");
        }
    }

    private static long unpack(ZipFile zip, ZipArchiveEntry entry, long before) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] head = content.readNBytes(HEAD_BYTES);
            Unreadable.check(!definesItsOwnMarkup(head), 1, "the workbook holds XML with a document type");
            return addUp(content, before + head.length);
        }
    }

    private static long addUp(InputStream entry, long before) throws IOException {
        byte[] chunk = new byte[CHUNK_BYTES];
        long unpacked = before;
        for (int read = entry.read(chunk); read >= 0; read = entry.read(chunk)) {
            unpacked += read;
            Unreadable.check(
                    unpacked <= MAX_UNPACKED_BYTES,
                    1,
                    "the workbook is larger than " + (MAX_UNPACKED_BYTES >> 20) + " MB once unpacked");
        }
        return unpacked;
    }

    /** Spreadsheet programs never write one; entities, its only use here, are how XML reads files and fills memories. */
    private static boolean definesItsOwnMarkup(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.toUpperCase(Locale.ROOT).contains("<!DOCTYPE");
    }
}
