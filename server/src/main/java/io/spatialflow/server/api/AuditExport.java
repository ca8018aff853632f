package io.spatialflow.server.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.spatialflow.server.account.AuditRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries of the audit log as they come, however many they are. */
final class AuditExport {

    private static final List<String> COLUMNS = List.of(
            "id",
            "created_at",
            "action",
            "resource_type",
            "resource_id",
            "actor_type",
            "user_id",
            "user_email",
            "api_key_id",
            "api_key_name",
            "ip_address",
            "changes");

    private final JsonMapper json;

    AuditExport(JsonMapper json) {
        this.json = json;
    }

    /** What it can be written as. */
    enum Format {
        CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)),
        JSON(MediaType.APPLICATION_JSON);

        static final List<String> WORDS =
                Stream.of(values()).map(Format::extension).toList();

        private final MediaType mediaType;

        Format(MediaType mediaType) {
            this.mediaType = mediaType;
        }

        MediaType mediaType() {
            return mediaType;
        }

        /** Also the word for it on the wire. */
        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Writes all.
     *
     * @param first the newest
     * @param next what comes after some; empty at the end
     */
    void write(Format format, OutputStream out, List<AuditRecord> first, Function<AuditRecord, List<AuditRecord>> next)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Lines lines = format == Format.CSV ? new Csv(CsvWriter.builder().build(writer)) : new Json(writer);
        lines.begin();
        for (List<AuditRecord> some = first; !some.isEmpty(); some = next.apply(some.getLast())) {
            for (AuditRecord record : some) {
                lines.add(AuditLogResponse.of(record));
            }
        }
        lines.end();
        writer.flush();
    }

    private interface Lines {

        void begin() throws IOException;

        void add(AuditLogResponse entry) throws IOException;

        void end() throws IOException;
    }

    private final class Csv implements Lines {

        private final CsvWriter csv;

        private Csv(CsvWriter csv) {
            this.csv = csv;
        }

        @Override
        public void begin() {
            csv.writeRecord(COLUMNS);
        }

        @Override
        public void add(AuditLogResponse entry) {
            csv.writeRecord(Stream.of(
                            entry.id(),
                            entry.createdAt(),
                            entry.action(),
                            entry.resourceType(),
                            entry.resourceId(),
                            entry.actorType(),
                            entry.userId(),
                            entry.userEmail(),
                            entry.apiKeyId(),
                            entry.apiKeyName(),
                            entry.ipAddress(),
                            json.writeValueAsString(entry.changes()))
                    .map(AuditExport::harmless)
                    .toList());
        }

        @Override
        public void end() throws IOException {
            csv.flush();
        }
    }

    /** An array with one entry on each line. */
    private final class Json implements Lines {

        private final Writer writer;
        private String separator = "\n";

        private Json(Writer writer) {
            this.writer = writer;
        }

        @Override
        public void begin() throws IOException {
            writer.write("[");
        }

        @Override
        public void add(AuditLogResponse entry) throws IOException {
            writer.write(separator);
            writer.write(json.writeValueAsString(entry));
            separator = ",\n";
        }

        @Override
        public void end() throws IOException {
            writer.write("\n]\n");
        }
    }

    /** A cell that no spreadsheet takes for a formula (OWASP: CSV injection); nothing for null. */
    static String harmless(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return "=+-@\t\r\n\0".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
