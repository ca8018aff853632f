package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.index.ReferenceRow;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/** Reads files in whatever layout others publish them. What a file is shows from its content, not from its name. */
public final class Sources {

    /** In the order in which they are asked whether a file is theirs. */
    private static final List<SourceFormat> FORMATS = List.of(
            new OpenStreetMap(),
            new GeoNamesPostal(),
            new CensusGazetteer(),
            new PlaceTable(),
            TableFormat.of(Layout.NAD_TEXT),
            TableFormat.of(Layout.NAD_TEXT_OLD),
            TableFormat.of(Layout.TIGER_ADDRFEAT),
            TableFormat.of(Layout.TIGER_EDGES),
            TableFormat.of(Layout.TIGER_CSV),
            TableFormat.OTHER);

    private Sources() {}

    /**
     * Reads a file from beginning to end, with flat memory. It may be gzipped or in a ZIP archive.
     *
     * @param rows given every usable row, on the calling thread
     * @throws UnreadableSource if the file is damaged or of no known layout; rows may have been handed on before
     */
    public static SourceReport read(Path file, SourceOptions options, Progress progress, Consumer<ReferenceRow> rows)
            throws IOException {
        try (SourceFile source = SourceFile.open(file)) {
            return read(source, options, progress, rows);
        }
    }

    /**
     * Reads what is in memory already.
     *
     * @param name what messages call it
     */
    public static SourceReport read(
            byte[] content, String name, SourceOptions options, Progress progress, Consumer<ReferenceRow> rows)
            throws IOException {
        try (SourceFile source = new SourceFile(new BytesOrigin(name, content))) {
            return read(source, options, progress, rows);
        }
    }

    /** The terms under which a file of this layout is given where nobody says otherwise; empty if unknown. */
    public static String licenceOf(Path file) throws IOException {
        try (SourceFile source = SourceFile.open(file)) {
            return explained(source, () -> formatOf(source, SourceOptions.NONE).licence());
        }
    }

    private static SourceReport read(
            SourceFile file, SourceOptions options, Progress progress, Consumer<ReferenceRow> consumer)
            throws IOException {
        RowReader rows = new RowReader(file, progress, consumer);
        return explained(file, () -> {
            formatOf(file, options).read(file, options, rows);
            return rows.report(file.name());
        });
    }

    private interface Reading<T> {
        T go() throws IOException;
    }

    private static <T> T explained(SourceFile file, Reading<T> reading) throws IOException {
        try {
            return reading.go();
        } catch (CharacterCodingException e) {
            throw new UnreadableSource(file.name() + " is not UTF-8 text: convert it to UTF-8", e);
        } catch (EOFException e) {
            throw new UnreadableSource(
                    file.name() + " ends in the middle of its " + file.packing() + ": download it again", e);
        } catch (ZipException e) {
            throw new UnreadableSource(
                    file.name() + " is a damaged " + file.packing() + " (" + e.getMessage() + "): download it again",
                    e);
        }
    }

    /** A file whose columns are explained is a table, whatever else it might be. */
    private static SourceFormat formatOf(SourceFile file, SourceOptions options) throws IOException {
        Head head = file.head();
        if (head.isEmpty()) {
            throw new UnreadableSource(file.name() + " is empty: download or export it again", null);
        }
        for (SourceFormat format : FORMATS) {
            if ((options.mapping().isEmpty() || format instanceof TableFormat) && format.recognises(head)) {
                return format;
            }
        }
        throw new UnreadableSource(
                file.name()
                        + " is of no layout known here: not a table with names in its first line, not GeoJSON, not a"
                        + " shapefile",
                null);
    }
}
