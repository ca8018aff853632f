package io.spatialflow.server.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Real .xlsx files. */
final class Workbooks {

    static final String FIRST_SHEET = "xl/worksheets/sheet1.xml";

    private Workbooks() {}

    static byte[] of(Consumer<Workbook> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "Test", "1.0");
        content.accept(workbook);
        workbook.finish();
        return bytes.toByteArray();
    }

    /** One of one sheet. */
    static byte[] sheet(Consumer<Worksheet> content) throws IOException {
        return of(workbook -> content.accept(workbook.newWorksheet("Stores")));
    }

    /** One whose only sheet has these rows, as the format has them: what the library that writes workbooks cannot write. */
    static byte[] rows(String rows) throws IOException {
        return changed(
                sheet(sheet -> sheet.value(0, 0, "12 Main St")),
                FIRST_SHEET,
                xml -> xml.replaceAll("<sheetData>.*</sheetData>", "<sheetData>" + rows + "</sheetData>"));
    }

    static byte[] changed(byte[] file, String part, UnaryOperator<String> change) throws IOException {
        return replaced(
                file,
                part,
                bytes -> change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] replaced(byte[] file, String part, UnaryOperator<byte[]> change) throws IOException {
        return zip(zip -> {
            // What comes as a stream has no sizes in front, and the JDK does not take that from every writer.
            try (ZipFile from = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                    .get()) {
                for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                    byte[] content = from.getInputStream(entry).readAllBytes();
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(entry.getName().equals(part) ? change.apply(content) : content);
                }
            }
        });
    }

    static byte[] zip(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            content.writeTo(zip);
        }
        return bytes.toByteArray();
    }

    /** What is in a ZIP. */
    interface Content {
        void writeTo(ZipOutputStream zip) throws IOException;
    }
}
