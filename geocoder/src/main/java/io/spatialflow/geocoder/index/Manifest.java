package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Box;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The small file that makes an index count: as long as none names it, a directory is a leftover.
 *
 * @param directory where the index lies, relative to the folder
 */
record Manifest(GazetteerSummary summary, String directory) {

    /** Grows whenever an older program could misread the index, or an older index lacks what this one answers from. */
    static final int FORMAT = 4;

    /** @throws IOException with a message for the operator, if it cannot be read or understood */
    static Manifest read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
            String format = text(values, "format");
            if (!format.equals(Integer.toString(FORMAT))) {
                throw new IOException("its format is " + format + ", this program reads " + FORMAT
                        + ": build it again with this program");
            }
            return new Manifest(summary(values), text(values, "directory"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(file.getFileName() + " is damaged (" + e.getMessage() + "): build it again", e);
        }
    }

    private static GazetteerSummary summary(Properties values) {
        return new GazetteerSummary(
                new Provenance(
                        text(values, "name"),
                        text(values, "licence"),
                        published(values),
                        Boolean.parseBoolean(text(values, "sample"))),
                text(values, "source"),
                new Intake(number(values, "accepted"), number(values, "refused"), number(values, "source_bytes")),
                number(values, "streets"),
                new Box(
                        degrees(values, "south"),
                        degrees(values, "west"),
                        degrees(values, "north"),
                        degrees(values, "east")),
                Instant.parse(text(values, "built_at")),
                number(values, "bytes_on_disk"));
    }

    private static @Nullable LocalDate published(Properties values) {
        String date = text(values, "published");
        return date.isEmpty() ? null : LocalDate.parse(date);
    }

    String toText() throws IOException {
        Properties values = new Properties();
        values.setProperty("format", Integer.toString(FORMAT));
        values.setProperty("directory", directory);
        values.setProperty("name", summary.name());
        values.setProperty("licence", summary.provenance().licence());
        LocalDate published = summary.provenance().published();
        values.setProperty("published", published == null ? "" : published.toString());
        values.setProperty("sample", Boolean.toString(summary.provenance().sample()));
        values.setProperty("source", summary.sourceName());
        values.setProperty("accepted", Long.toString(summary.intake().accepted()));
        values.setProperty("refused", Long.toString(summary.intake().refused()));
        values.setProperty("source_bytes", Long.toString(summary.intake().bytes()));
        values.setProperty("streets", Long.toString(summary.streets()));
        values.setProperty("south", Double.toString(summary.bounds().south()));
        values.setProperty("west", Double.toString(summary.bounds().west()));
        values.setProperty("north", Double.toString(summary.bounds().north()));
        values.setProperty("east", Double.toString(summary.bounds().east()));
        values.setProperty("built_at", summary.builtAt().toString());
        values.setProperty("bytes_on_disk", Long.toString(summary.bytesOnDisk()));
        StringWriter text = new StringWriter();
        values.store(text, null);
        return text.toString();
    }

    private static String text(Properties values, String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return value;
    }

    private static long number(Properties values, String key) {
        return Long.parseLong(text(values, key));
    }

    private static double degrees(Properties values, String key) {
        return Double.parseDouble(text(values, key));
    }
}
