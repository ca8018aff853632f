package io.spatialflow.server.api;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the members of one JSON object, strictly by type, noting what is wrong and going on. What it returns for a member
 * that is wrong is never used, because the request is refused at the end. Text is put into Unicode's composed form first.
 */
final class Fields {

    private static final int MAX_TIME_LENGTH = 64;

    private final JsonNode object;
    private final Location at;
    private final Faults faults;

    private Fields(JsonNode object, Location at, Faults faults) {
        this.object = object;
        this.at = at;
        this.faults = faults;
    }

    /** The members of a node; none, with a fault, if it is no object. */
    static Fields of(JsonNode node, Location at, Faults faults) {
        if (!node.isObject()) {
            faults.add(at, "model_attributes_type", "Input should be a JSON object");
        }
        return new Fields(node, at, faults);
    }

    private @Nullable JsonNode find(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private @Nullable JsonNode require(String name) {
        JsonNode value = object.get(name);
        if (value == null && object.isObject()) {
            faults.add(at.to(name), "missing", "Field required");
        }
        return value;
    }

    /** Whether the member is there and is not null. */
    boolean has(String name) {
        return find(name) != null;
    }

    /** Whether the member is there, be it null. */
    boolean mentions(String name) {
        return object.has(name);
    }

    /** The member as it came; null if it is absent or null. */
    @Nullable
    JsonNode value(String name) {
        return find(name);
    }

    Location at(String name) {
        return at.to(name);
    }

    Faults faults() {
        return faults;
    }

    /** The members of an object that need not be there. */
    @Nullable
    Fields optionalObject(String name) {
        JsonNode value = find(name);
        return value == null ? null : of(value, at.to(name), faults);
    }

    String requiredText(String name, int maxLength) {
        return storable(name, requiredFreeText(name, maxLength));
    }

    /** Text of any characters: for what is judged later, one by one, and must not be the ruin of a whole request. */
    String requiredFreeText(String name, int maxLength) {
        JsonNode value = require(name);
        return value == null ? "" : text(name, value, maxLength);
    }

    @Nullable
    String optionalText(String name, int maxLength) {
        JsonNode value = find(name);
        return value == null ? null : storable(name, text(name, value, maxLength));
    }

    /** The text of a member that must be there, NUL and halves of characters not in it; empty if it was noted as wrong. */
    Optional<String> goodText(String name, int maxLength) {
        JsonNode value = require(name);
        return value == null ? Optional.empty() : goodText(name, value, maxLength);
    }

    /** The same for a member that need not be there: empty as well if it is absent or null. */
    Optional<String> goodTextIfPresent(String name, int maxLength) {
        JsonNode value = find(name);
        return value == null ? Optional.empty() : goodText(name, value, maxLength);
    }

    private Optional<String> goodText(String name, JsonNode value, int maxLength) {
        if (!value.isString()) {
            fault(name, "string_type", "Input should be a valid string");
            return Optional.empty();
        }
        String text = Normalizer.normalize(value.stringValue(), Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > maxLength) {
            fault(name, "string_too_long", "String should have at most " + maxLength + " characters");
            return Optional.empty();
        }
        if (text.codePoints().anyMatch(Fields::cannotBeStored)) {
            fault(name, "string_unicode", "String should not contain NUL or half of a surrogate pair");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Notes something that is wrong with a member, beyond what can be read off its type. */
    void fault(String name, String type, String message) {
        faults.add(at.to(name), type, message);
    }

    private String text(String name, JsonNode value, int maxLength) {
        return text(value, at.to(name), maxLength, faults);
    }

    private static String text(JsonNode value, Location at, int maxLength, Faults faults) {
        if (!value.isString()) {
            faults.add(at, "string_type", "Input should be a valid string");
            return "";
        }
        String text = Normalizer.normalize(value.stringValue(), Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > maxLength) {
            faults.add(at, "string_too_long", "String should have at most " + maxLength + " characters");
        }
        return text;
    }

    /** What is kept and shown must be text that can be written down. */
    private String storable(String name, String text) {
        requireStorable(text, at.to(name), faults);
        return text;
    }

    /** Like {@link #optionalText}, of a value that is no member. */
    static String label(JsonNode value, Location at, int maxLength, Faults faults) {
        String label = text(value, at, maxLength, faults);
        requireStorable(label, at, faults);
        return label;
    }

    private static void requireStorable(String text, Location at, Faults faults) {
        if (text.codePoints().anyMatch(Fields::cannotBeStored)) {
            faults.add(at, "string_unicode", "String should not contain NUL or half of a surrogate pair");
        }
    }

    /** Like {@link #optionalText}; it must be there, and not be blank. */
    String requiredLabel(String name, int maxLength) {
        if (require(name) == null) {
            return "";
        }
        String label = optionalText(name, maxLength);
        if (label == null) {
            faults.add(at.to(name), "string_type", "Input should be a valid string");
            return "";
        }
        if (label.isBlank()) {
            faults.add(at.to(name), "string_too_short", "String should have at least 1 character that is no space");
        }
        return label;
    }

    /** Like {@link #optionalText}, for what may not be empty either; what it is when absent, null or wrong is given. */
    String label(String name, int maxLength, String otherwise) {
        String label = optionalText(name, maxLength);
        if (label == null || label.codePointCount(0, label.length()) > maxLength) {
            return otherwise;
        }
        if (label.isBlank()) {
            fault(name, "string_too_short", "String should have at least 1 character that is no space");
            return otherwise;
        }
        return label;
    }

    static boolean cannotBeStored(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }

    int optionalInt(String name, int min, int max, int whenAbsent) {
        JsonNode value = find(name);
        if (value == null) {
            return whenAbsent;
        }
        if (!value.isIntegralNumber()) {
            faults.add(at.to(name), "int_type", "Input should be a valid integer");
        } else if (value.bigIntegerValue().bitLength() > 31 || value.longValue() > max) {
            boolean tooSmall = value.bigIntegerValue().signum() < 0;
            faults.add(
                    at.to(name),
                    tooSmall ? "greater_than_equal" : "less_than_equal",
                    tooSmall ? atLeast(min) : "Input should be less than or equal to " + max);
        } else if (value.intValue() < min) {
            faults.add(at.to(name), "greater_than_equal", atLeast(min));
        } else {
            return value.intValue();
        }
        return whenAbsent;
    }

    @Nullable
    Integer optionalInteger(String name, int min, int max) {
        return has(name) ? (Integer) optionalInt(name, min, max, min) : null;
    }

    /** A number of any kind that a double can hold. */
    double requiredNumber(String name) {
        JsonNode value = require(name);
        if (value == null) {
            return 0;
        }
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            faults.add(at.to(name), "float_type", "Input should be a valid number");
            return 0;
        }
        return value.doubleValue();
    }

    private static String atLeast(int min) {
        return "Input should be greater than or equal to " + min;
    }

    boolean optionalBoolean(String name) {
        return optionalBoolean(name, false);
    }

    boolean optionalBoolean(String name, boolean whenAbsent) {
        JsonNode value = find(name);
        if (value != null && !value.isBoolean()) {
            faults.add(at.to(name), "bool_type", "Input should be a valid boolean");
            return whenAbsent;
        }
        return value == null ? whenAbsent : value.booleanValue();
    }

    /** A moment, as {@link Timestamps} reads it. */
    @Nullable
    Instant optionalTime(String name) {
        String text = optionalText(name, MAX_TIME_LENGTH);
        if (text == null) {
            return null;
        }
        Optional<Instant> time = Timestamps.parse(text);
        if (time.isEmpty()) {
            faults.add(at.to(name), "datetime_parsing", "Input should be a date and time like 2026-12-31T23:59:59Z");
        }
        return time.orElse(null);
    }

    /** The members of an object that are all true or false, by name; none where it is absent or null. */
    Map<String, Boolean> optionalBooleans(String name) {
        JsonNode value = find(name);
        if (value == null) {
            return Map.of();
        }
        Fields inner = of(value, at.to(name), faults);
        Map<String, Boolean> booleans = new LinkedHashMap<>();
        value.propertyNames().forEach(key -> booleans.put(key, inner.optionalBoolean(key)));
        return booleans;
    }

    boolean isArray(String name) {
        return object.path(name).isArray();
    }

    boolean isText(String name, int position) {
        return object.path(name).path(position).isString();
    }

    void fault(String name, int position, String type, String message) {
        faults.add(at.to(name).to(position), type, message);
    }

    @Nullable
    Boolean optionalFlag(String name) {
        return has(name) ? (Boolean) optionalBoolean(name) : null;
    }

    List<String> optionalTexts(String name) {
        JsonNode value = find(name);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : elements(name, value)) {
            if (element.isString()) {
                texts.add(element.stringValue());
            } else {
                faults.add(at.to(name).to(texts.size()), "string_type", "Input should be a valid string");
                texts.add("");
            }
        }
        return texts;
    }

    /** The objects of an array that must be there and must not be empty. */
    List<Fields> requiredObjects(String name) {
        JsonNode value = require(name);
        if (value == null) {
            return List.of();
        }
        List<JsonNode> elements = elements(name, value);
        if (value.isArray() && elements.isEmpty()) {
            faults.add(at.to(name), "too_short", "List should have at least 1 item");
        }
        return IntStream.range(0, elements.size())
                .mapToObj(i -> of(elements.get(i), at.to(name).to(i), faults))
                .toList();
    }

    List<JsonNode> elements(String name, JsonNode value) {
        if (!value.isArray()) {
            faults.add(at.to(name), "list_type", "Input should be a valid list");
            return List.of();
        }
        return List.copyOf(value.values());
    }

    /** One of a few words; null where the member is absent or null. */
    @Nullable
    String optionalWordOrNull(String name, List<String> words) {
        return has(name) ? optionalWord(name, words) : null;
    }

    /** One of a few words; the first where the member is absent. A null is none of them. */
    String optionalWord(String name, List<String> words) {
        JsonNode value = object.get(name);
        if (value == null) {
            return words.getFirst();
        }
        if (!value.isString() || !words.contains(value.stringValue())) {
            faults.add(at.to(name), "literal_error", "Input should be one of: " + String.join(", ", words));
            return words.getFirst();
        }
        return value.stringValue();
    }
}
