package io.spatialflow.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spatialflow.server.bulk.AddressTable;
import io.spatialflow.server.bulk.Unreadable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts an uploaded CSV file into the form of a JSON body, so that both are checked by the same code. */
final class CsvUpload {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What fits an int has at most ten digits; the bounds are checked later. */
    private static final String WHOLE_NUMBER = "-?\\d{1,10}";

    private CsvUpload() {}

    /** What the columns of the file are called; those of the contract where nothing is said. */
    static AddressTable.Columns columns(
            @Nullable List<String> address,
            @Nullable String name,
            @Nullable String bufferMeters,
            @Nullable String tags) {
        AddressTable.Columns standard = AddressTable.Columns.STANDARD;
        return new AddressTable.Columns(
                address == null || address.isEmpty() ? standard.address() : address,
                Objects.requireNonNullElse(name, standard.name()),
                Objects.requireNonNullElse(bufferMeters, standard.bufferMeters()),
                Objects.requireNonNullElse(tags, standard.tags()));
    }

    /**
     * The file as a body. What its columns are called belongs to it: the same bytes mapped otherwise are another request.
     *
     * @throws ApiProblem 422 if the file is no table of addresses
     */
    static JsonBody body(byte[] file, AddressTable.Columns columns, @Nullable String strategy) {
        byte[] mapping = columns.equals(AddressTable.Columns.STANDARD)
                ? new byte[0]
                : columns.toString().getBytes(UTF_8);
        byte[] both = Arrays.copyOf(file, file.length + mapping.length);
        System.arraycopy(mapping, 0, both, file.length, mapping.length);
        return new JsonBody(both, asJson(file, columns, strategy));
    }

    /** @throws ApiProblem 422 if the file is no table of addresses */
    static ObjectNode asJson(byte[] file, AddressTable.Columns columns, @Nullable String strategy) {
        ObjectNode body = JSON.objectNode();
        ArrayNode items = body.putArray("items");
        rows(file, columns).forEach(row -> items.add(item(row)));
        if (strategy != null) {
            body.put("dedup_strategy", strategy);
        }
        return body;
    }

    private static List<AddressTable.Row> rows(byte[] file, AddressTable.Columns columns) {
        try {
            return AddressTable.read(file, columns);
        } catch (Unreadable e) {
            throw Faults.only(Location.BODY.to("file").to(e.line()), "csv_invalid", "" + e.getMessage());
        }
    }

    private static ObjectNode item(AddressTable.Row row) {
        ObjectNode item = JSON.objectNode();
        item.put("address", row.address());
        item.put("name", row.name());
        String buffer = row.bufferMeters();
        if (buffer != null && buffer.matches(WHOLE_NUMBER)) {
            item.put("buffer_meters", Long.parseLong(buffer));
        } else {
            item.put("buffer_meters", buffer);
        }
        ArrayNode tags = item.putArray("tags");
        row.tags().forEach(tags::add);
        return item;
    }
}
