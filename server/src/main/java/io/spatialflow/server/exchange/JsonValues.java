package io.spatialflow.server.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of others: bounded in depth, each name once; and as plain values. */
final class JsonValues {

    static final int MAX_DEPTH = 64;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private JsonValues() {}

    /** The members of an object, as plain values; none of anything else. */
    static Map<String, @Nullable Object> of(JsonNode node) {
        return node.isObject() ? MAPPER.convertValue(node, OBJECT) : new LinkedHashMap<>();
    }

    /** The object that a text is; empty if it is none. */
    static Optional<Map<String, @Nullable Object>> parse(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(text, OBJECT));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static String write(Map<String, ? extends @Nullable Object> values) {
        return MAPPER.writeValueAsString(values);
    }
}
