package io.spatialflow.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an object of anything: what is kept and given back as it came. */
final class MetadataInput {

    static final int MAX_CHARACTERS = 16 * 1024;

    private final Faults faults;

    private MetadataInput(Faults faults) {
        this.faults = faults;
    }

    /** The object; null if the member is absent or null. */
    static @Nullable Map<String, @Nullable Object> parse(Fields body, String name) {
        JsonNode value = body.value(name);
        if (value == null) {
            return null;
        }
        Location at = body.at(name);
        if (!value.isObject()) {
            body.faults().add(at, "dict_type", "Input should be a JSON object");
            return null;
        }
        if (value.toString().length() > MAX_CHARACTERS) {
            body.faults().add(at, "too_long", "Object should have at most " + MAX_CHARACTERS + " characters of JSON");
            return null;
        }
        return new MetadataInput(body.faults()).object(value, at);
    }

    private Map<String, @Nullable Object> object(JsonNode object, Location at) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            values.put(text(member.getKey(), at), plain(member.getValue(), at.to(member.getKey())));
        }
        return values;
    }

    private @Nullable Object plain(JsonNode value, Location at) {
        if (value.isObject()) {
            return object(value, at);
        }
        if (value.isArray()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (JsonNode element : value.values()) {
                values.add(plain(element, at.to(values.size())));
            }
            return values;
        }
        if (value.isString()) {
            return text(value.stringValue(), at);
        }
        if (value.isNumber()) {
            return number(value, at);
        }
        return value.isBoolean() ? (Boolean) value.booleanValue() : null;
    }

    private String text(String text, Location at) {
        if (text.codePoints().anyMatch(Fields::cannotBeStored)) {
            faults.add(at, "string_unicode", "String should not contain NUL or half of a surrogate pair");
        }
        return text;
    }

    /** As the store gives it back: an integer, or a double. */
    private Object number(JsonNode number, Location at) {
        if (number.canConvertToInt() && number.isIntegralNumber()) {
            return number.intValue();
        }
        if (number.canConvertToLong() && number.isIntegralNumber()) {
            return number.longValue();
        }
        if (number.isIntegralNumber()) {
            return number.bigIntegerValue();
        }
        if (!Double.isFinite(number.doubleValue())) {
            faults.add(at, "float_type", "Number should be one that a double can hold");
        }
        return number.doubleValue();
    }
}
