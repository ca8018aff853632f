package io.spatialflow.server.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A column that holds names and values as a JSON object, or texts as an array. */
final class JsonColumn {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** What most rows have; a parser takes longer to make than all else of a row takes to read. */
    private static final String NOTHING_NOTED = "{}";

    private static final String NO_TEXTS = "[]";

    private JsonColumn() {}

    static String write(Map<String, ? extends @Nullable Object> values) {
        return JSON.writeValueAsString(values);
    }

    static Map<String, @Nullable Object> read(String column) {
        return column.equals(NOTHING_NOTED) ? Map.of() : JSON.readValue(column, new TypeReference<>() {});
    }

    static String writeTexts(List<String> texts) {
        return JSON.writeValueAsString(texts);
    }

    static List<String> readTexts(String column) {
        return column.equals(NO_TEXTS) ? List.of() : JSON.readValue(column, new TypeReference<>() {});
    }
}
