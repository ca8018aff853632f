package io.spatialflow.server.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks through a workbook before it is read: a few kilobytes of ZIP can hold gigabytes, or a hundred thousand files, or
 * XML that fetches files of the server. Nothing is ever unpacked to the disk, so names of entries can do no harm.
 */
final class WorkbookGuard {

    private static final int MAX_ENTRIES = 2_000;
    private static final long MAX_UNPACKED_BYTES = 256L * 1024 * 1024;
    private static final int HEAD_BYTES = 4_096;
    private static final int CHUNK_BYTES = 64 * 1024;

    private WorkbookGuard() {}

    /** @throws Unreadable if it is no ZIP, or one that nobody would send who has a list of addresses */
    static void check(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            long unpacked = 0;
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Unreadable.check(++entries <= MAX_ENTRIES, 1, "the workbook has more parts than any list needs");
                byte[] head = zip.readNBytes(HEAD_BYTES);
                Unreadable.check(!definesItsOwnMarkup(head), 1, "the workbook holds XML with a document type");
                unpacked = addUp(zip, unpacked + head.length);
            }
            Unreadable.check(entries > 0, 1, "the workbook is damaged; save it again");
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(1, "the workbook is damaged; save it again");
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
