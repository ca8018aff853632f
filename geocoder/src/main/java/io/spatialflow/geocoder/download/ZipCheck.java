package io.spatialflow.geocoder.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Compares what is in a ZIP archive with the sums that are in it too. Java's own reading of archives does not. */
final class ZipCheck {

    private static final int BUFFER = 1 << 16;

    /** In bytes, unpacked: more than any publisher packs, less than a bomb. */
    private static final long MOST = 64L << 30;

    private ZipCheck() {}

    /** @throws ZipException if it is damaged, or no archive; the message says where */
    static void requireIntact(Path file) throws IOException {
        long most = MOST;
        byte[] buffer = new byte[BUFFER];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                CRC32 sum = new CRC32();
                try (InputStream stream = zip.getInputStream(entry)) {
                    for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                        sum.update(buffer, 0, count);
                        most -= count;
                        if (most < 0) {
                            throw new ZipException("it unpacks to more than " + MOST + " bytes");
                        }
                    }
                }
                if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                    throw new ZipException(entry.getName() + " is not what it was");
                }
            }
        }
    }
}
