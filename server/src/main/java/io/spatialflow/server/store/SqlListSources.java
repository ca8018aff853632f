package io.spatialflow.server.store;

import io.spatialflow.server.bulk.AddressList;
import io.spatialflow.server.bulk.ListSource;
import io.spatialflow.server.bulk.ListSources;
import io.spatialflow.server.bulk.Reading;
import io.spatialflow.server.bulk.Separator;
import io.spatialflow.server.bulk.TextEncoding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** What lists were read from, in table {@code import_sources}. */
public final class SqlListSources implements ListSources {

    private static final String OF_LIST = " where workspace_id = :workspace and import_id = :list";

    private static final String KEEP = """
            insert or replace into import_sources (workspace_id, import_id, pasted, encoding, separator, header, sheet,
                sheets, titles, hidden_rows, with_hidden, empty_formulas, content)
            values (:workspace, :list, :pasted, :encoding, :separator, :header, :sheet, :sheets,
                :titles, :hiddenRows, :withHidden, :emptyFormulas, :content)""";

    private static final String COPY = """
            insert into import_sources (workspace_id, import_id, pasted, encoding, separator, header, sheet, sheets,
                titles, hidden_rows, with_hidden, empty_formulas, content)
            select workspace_id, :to, pasted, encoding, separator, header, sheet, sheets,
                titles, hidden_rows, with_hidden, empty_formulas, content
            from import_sources""" + OF_LIST;

    private final Database database;

    public SqlListSources(Database database) {
        this.database = database;
    }

    @Override
    public void keep(AddressList list, ListSource source) {
        Reading reading = source.reading();
        Map<String, @Nullable Object> values = new HashMap<>(of(list));
        values.put("pasted", source.pasted());
        values.put(
                "encoding",
                reading.encoding() == null ? null : reading.encoding().name());
        values.put(
                "separator",
                reading.separator() == null ? null : reading.separator().name());
        values.put("header", reading.header());
        values.put("sheet", reading.sheet());
        values.put("sheets", JsonColumn.writeTexts(reading.sheets()));
        Reading.Aside aside = reading.aside();
        values.put("titles", aside.titles());
        values.put("hiddenRows", aside.hiddenRows());
        values.put("withHidden", aside.withHidden());
        values.put("emptyFormulas", aside.emptyFormulas());
        values.put("content", deflated(source.content()));
        database.write(jdbc -> jdbc.sql(KEEP).params(values).update());
    }

    @Override
    public Optional<ListSource> find(AddressList list) {
        return database.read(jdbc -> jdbc.sql("select * from import_sources" + OF_LIST)
                .params(of(list))
                .query((row, number) ->
                        new ListSource(inflated(row.getBytes("content")), row.getBoolean("pasted"), reading(row)))
                .optional());
    }

    @Override
    public Optional<Reading> reading(AddressList list) {
        return database.read(
                jdbc -> jdbc.sql("select encoding, separator, header, sheet, sheets, titles, hidden_rows, with_hidden,"
                                + " empty_formulas from import_sources" + OF_LIST)
                        .params(of(list))
                        .query((row, number) -> reading(row))
                        .optional());
    }

    @Override
    public void copy(AddressList list, AddressList to) {
        database.write(jdbc ->
                jdbc.sql(COPY).params(of(list)).param("to", to.id().toString()).update());
    }

    @Override
    public void drop(AddressList list) {
        database.write(jdbc -> jdbc.sql("delete from import_sources" + OF_LIST)
                .params(of(list))
                .update());
    }

    private static Map<String, Object> of(AddressList list) {
        return Map.of(
                "workspace", list.workspaceId().toString(), "list", list.id().toString());
    }

    private static Reading reading(ResultSet row) throws SQLException {
        String encoding = row.getString("encoding");
        String separator = row.getString("separator");
        return new Reading(
                encoding == null ? null : TextEncoding.valueOf(encoding),
                separator == null ? null : Separator.valueOf(separator),
                row.getBoolean("header"),
                row.getString("sheet"),
                JsonColumn.readTexts(row.getString("sheets")),
                new Reading.Aside(
                        row.getInt("titles"),
                        row.getInt("hidden_rows"),
                        row.getBoolean("with_hidden"),
                        row.getInt("empty_formulas")));
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] content) {
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return inflater.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a list's source was kept otherwise than it is read", e);
        }
    }
}
