package io.spatialflow.server.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.AuditEntry;
import io.spatialflow.server.account.AuditQuery;
import io.spatialflow.server.account.AuditRecord;
import io.spatialflow.server.account.AuditTrail;
import io.spatialflow.server.account.WorkspaceId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries of the audit log as they come, newest first, however many they are. */
public final class AuditExport {

    private static final int AT_ONCE = 1000;

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

    private final AuditTrail trail;
    private final JsonMapper json;

    public AuditExport(AuditTrail trail, JsonMapper json) {
        this.trail = trail;
        this.json = json;
    }

    /** What it can be written as. */
    public enum Format {
        CSV("text/csv;charset=UTF-8"),
        JSON("application/json");

        /** The words for them. */
        public static final List<String> WORDS =
                Stream.of(values()).map(Format::extension).toList();

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** Of a file's name; also the word for it on the wire. */
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Finds the newest entries, so that what cannot be read fails before anything is written. */
    public Ready prepare(WorkspaceId workspaceId, AuditQuery query, Format format) {
        return new Ready(workspaceId, query, format, trail.next(workspaceId, query, null, AT_ONCE));
    }

    /** An export that has begun to be read. */
    public final class Ready {

        private final WorkspaceId workspaceId;
        private final AuditQuery query;
        private final Format format;
        private final List<AuditRecord> first;

        private Ready(WorkspaceId workspaceId, AuditQuery query, Format format, List<AuditRecord> first) {
            this.workspaceId = workspaceId;
            this.query = query;
            this.format = format;
            this.first = first;
        }

        /** Writes all; the stream stays open. */
        public void writeTo(OutputStream out) throws IOException {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            Lines lines = format == Format.CSV ? new Csv(CsvWriter.builder().build(writer)) : new Json(writer);
            lines.begin();
            List<AuditRecord> some = first;
            while (!some.isEmpty()) {
                for (AuditRecord entry : some) {
                    lines.add(entry);
                }
                some = trail.next(workspaceId, query, some.getLast().entry(), AT_ONCE);
            }
            lines.end();
            writer.flush();
        }
    }

    /** As the API describes an entry. */
    private static Map<String, @Nullable Object> described(AuditRecord record) {
        AuditEntry entry = record.entry();
        Actor actor = entry.actor();
        String actorId = actor.id() == null ? null : actor.id().toString();
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("id", entry.id().toString());
        described.put("action", entry.action());
        described.put("resource_type", entry.resourceType());
        described.put("resource_id", entry.resourceId());
        described.put("actor_type", actor.kind().wireName());
        described.put("user_id", actor.kind() == Actor.Kind.USER ? actorId : null);
        described.put("user_email", record.userEmail());
        described.put("api_key_id", actor.kind() == Actor.Kind.API_KEY ? actorId : null);
        described.put("api_key_name", record.apiKeyName());
        described.put("ip_address", actor.networkAddress());
        described.put("changes", entry.changes());
        described.put("created_at", entry.at().toString());
        return described;
    }

    private interface Lines {

        void begin() throws IOException;

        void add(AuditRecord entry) throws IOException;

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
        public void add(AuditRecord entry) {
            Map<String, @Nullable Object> described = described(entry);
            described.put("changes", json.writeValueAsString(described.get("changes")));
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> harmless((String) described.get(column)))
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
        public void add(AuditRecord entry) throws IOException {
            writer.write(separator);
            writer.write(json.writeValueAsString(described(entry)));
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
