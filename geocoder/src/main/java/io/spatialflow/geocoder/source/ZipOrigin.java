package io.spatialflow.geocoder.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The one entry of a ZIP archive that holds the rows, with the entries beside it. */
record ZipOrigin(String name, long size, ZipFile zip, ZipEntry entry) implements Origin {

    private static final Pattern TABLE =
            Pattern.compile("(?i).*\\.(csv|txt|tsv|psv|json|geojson|geojsonl|ndjson|pbf)(\\.gz)?");

    /** What publishers pack beside a table for people to read. */
    private static final Pattern ACCOMPANYING =
            Pattern.compile("(?i).*(readme|licen[cs]e|metadata|schema|summary|disclaimer).*");

    private static final int NAMED = 5;

    static ZipOrigin of(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new UnreadableSource(
                    name + " is a damaged ZIP archive (" + e.getMessage() + "): download it again", e);
        }
        try {
            ZipEntry entry = choose(zip, name);
            return new ZipOrigin(name + "/" + entry.getName(), Files.size(path), zip, entry);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipEntry choose(ZipFile zip, String name) throws IOException {
        List<? extends ZipEntry> files = zip.stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
                .toList();
        List<? extends ZipEntry> shapes = files.stream()
                .filter(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".shp"))
                .toList();
        List<? extends ZipEntry> candidates = shapes.isEmpty()
                ? files.stream()
                        .filter(entry -> TABLE.matcher(entry.getName()).matches()
                                && !ACCOMPANYING.matcher(entry.getName()).matches())
                        .toList()
                : shapes;
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        throw new UnreadableSource(
                candidates.isEmpty()
                        ? name + " holds no shapefile, no CSV or text table and no GeoJSON, but " + names(files)
                        : name + " holds several tables (" + names(candidates)
                                + "): unpack it and give the one with the addresses",
                null);
    }

    private static String names(List<? extends ZipEntry> entries) {
        String first = entries.stream().limit(NAMED).map(ZipEntry::getName).collect(Collectors.joining(", "));
        return entries.isEmpty() ? "nothing" : entries.size() > NAMED ? first + ", …" : first;
    }

    @Override
    public long length() {
        return entry.getSize();
    }

    @Override
    public InputStream open() throws IOException {
        return zip.getInputStream(entry);
    }

    @Override
    public @Nullable InputStream openSibling(String ending) throws IOException {
        String wanted = PathOrigin.stem(entry.getName()) + "." + ending;
        ZipEntry sibling = zip.stream()
                .filter(other -> other.getName().equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(null);
        return sibling == null ? null : zip.getInputStream(sibling);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
