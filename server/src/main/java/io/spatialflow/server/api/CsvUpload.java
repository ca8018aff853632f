package io.spatialflow.server.api;

import io.spatialflow.server.bulk.AddressTable;
import io.spatialflow.server.bulk.Unreadable;
import java.util.List;
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

    /** @throws ApiProblem 422 if the file is no table of addresses */
    static ObjectNode asJson(byte[] file, @Nullable String strategy) {
        ObjectNode body = JSON.objectNode();
        ArrayNode items = body.putArray("items");
        rows(file).forEach(row -> items.add(item(row)));
        if (strategy != null) {
            body.put("dedup_strategy", strategy);
        }
        return body;
    }

    private static List<AddressTable.Row> rows(byte[] file) {
        try {
            return AddressTable.read(file);
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
