package io.spatialflow.server.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The cells of a sheet that were merged over several rows. Such a cell stands for all of them, a city beside its streets,
 * but a workbook has its text in the topmost only. Cells merged over several columns need nothing: there the text is one
 * cell of one row. Not for several threads; rows have to come in order.
 */
final class MergedCells {

    private static final String FOLDER = "xl/";

    /** Far more than any list has. */
    private static final int MOST = 100_000;

    private static final Pattern RANGE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})");

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without a document type there is nothing to expand; &amp; and the like are counted all the same.
        XML.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        XML.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        XML.setProperty("jdk.xml.entityExpansionLimit", 0);
    }

    private final Map<Integer, List<Merge>> beginning = new HashMap<>();

    /** Those that reach the row at hand, by their columns. */
    private final Map<Integer, Open> open = new TreeMap<>();

    private MergedCells(List<Merge> merges) {
        merges.forEach(merge -> beginning
                .computeIfAbsent(merge.first(), row -> new ArrayList<>())
                .add(merge));
    }

    /** Rows count from 1, as in the file; columns from 0. */
    private record Merge(int first, int last, int column) {}

    private record Open(int last, String text) {}

    /**
     * Those of a sheet.
     *
     * @param id by which the workbook refers to it
     */
    static MergedCells of(byte[] file, String id) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            Optional<String> part =
                    elements(zip, FOLDER + "_rels/workbook.xml.rels", "Relationship", MergedCells::relationship)
                            .stream()
                            .filter(relationship -> relationship.id().equals(id))
                            .map(Relationship::part)
                            .findFirst();
            return new MergedCells(
                    part.isEmpty() ? List.of() : elements(zip, part.get(), "mergeCell", MergedCells::merge));
        }
    }

    private record Relationship(String id, String part) {}

    private static Optional<Relationship> relationship(XMLStreamReader xml) {
        String target = "" + xml.getAttributeValue(null, "Target");
        return Optional.of(new Relationship(
                "" + xml.getAttributeValue(null, "Id"),
                target.startsWith("/") ? target.substring(1) : FOLDER + target));
    }

    private static Optional<Merge> merge(XMLStreamReader xml) {
        Matcher range = RANGE.matcher("" + xml.getAttributeValue(null, "ref"));
        if (!range.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(range.group(2));
        int last = Integer.parseInt(range.group(3));
        return last > first ? Optional.of(new Merge(first, last, column(range.group(1)))) : Optional.empty();
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = 26 * column + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private static <T> List<T> elements(
            ZipFile zip, String part, String name, Function<XMLStreamReader, Optional<T>> read) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            return List.of();
        }
        List<T> elements = new ArrayList<>();
        try (InputStream content = zip.getInputStream(entry)) {
            XMLStreamReader xml = XML.createXMLStreamReader(content);
            while (xml.hasNext() && elements.size() < MOST) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(name)) {
                    read.apply(xml).ifPresent(elements::add);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("a part of the workbook is no XML", e);
        }
        return elements;
    }

    /** Gives a row the texts of the cells that reach down to it; a row that has nothing of its own stays empty. */
    void fill(int row, List<String> cells) {
        open.values().removeIf(reaching -> reaching.last() < row);
        if (!cells.isEmpty()) {
            open.forEach((column, reaching) -> put(cells, column, reaching.text()));
        }
        for (Merge merge : beginning.getOrDefault(row, List.of())) {
            if (merge.column() < cells.size()) {
                open.put(merge.column(), new Open(merge.last(), cells.get(merge.column())));
            }
        }
    }

    private static void put(List<String> cells, int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        if (cells.get(column).isBlank()) {
            cells.set(column, text);
        }
    }
}
