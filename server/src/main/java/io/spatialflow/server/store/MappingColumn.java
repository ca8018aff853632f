package io.spatialflow.server.store;

import io.spatialflow.server.bulk.ColumnMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A column that holds which columns of a list mean what. */
final class MappingColumn {

    private MappingColumn() {}

    static String write(ColumnMapping mapping) {
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put("address", mapping.address());
        json.put("name", mapping.name());
        json.put("buffer_meters", mapping.bufferMeters());
        json.put("tags", mapping.tags());
        return JsonColumn.write(json);
    }

    static ColumnMapping read(String column) {
        JsonNode json = JsonMapper.shared().readTree(column);
        List<Integer> address =
                json.get("address").values().stream().map(JsonNode::intValue).toList();
        return new ColumnMapping(address, number(json, "name"), number(json, "buffer_meters"), number(json, "tags"));
    }

    private static @Nullable Integer number(JsonNode json, String name) {
        JsonNode number = json.path(name);
        return number.isNumber() ? (Integer) number.intValue() : null;
    }
}
