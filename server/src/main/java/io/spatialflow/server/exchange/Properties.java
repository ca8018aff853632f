package io.spatialflow.server.exchange;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about a feature, by names in any case. What is understood is taken out; the rest is kept with the fence.
 * Not for several threads.
 */
final class Properties {

    private final Map<String, @Nullable Object> left;

    Properties(Map<String, @Nullable Object> properties) {
        this.left = new LinkedHashMap<>(properties);
    }

    /** Takes the first property of one of the names that is what is looked for. */
    <T> Optional<T> take(Function<Object, Optional<T>> reading, String... names) {
        for (String name : names) {
            for (Map.Entry<String, @Nullable Object> property : left.entrySet()) {
                Object value = property.getValue();
                if (value != null && name.equalsIgnoreCase(property.getKey())) {
                    Optional<T> read = reading.apply(value);
                    if (read.isPresent()) {
                        left.remove(property.getKey());
                        return read;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What has not been taken. */
    Map<String, @Nullable Object> rest() {
        return new TreeMap<>(left);
    }

    static Optional<String> text(Object value) {
        return value instanceof String text ? Optional.of(composed(text)) : Optional.empty();
    }

    /** Text, or something that can stand for it. */
    static Optional<String> label(Object value) {
        return value instanceof Number || value instanceof Boolean ? Optional.of(value.toString()) : text(value);
    }

    static Optional<Double> number(Object value) {
        return switch (value) {
            case Number number -> Optional.of(number.doubleValue());
            case String text when Decimal.is(text.strip()) -> Optional.of(Double.parseDouble(text.strip()));
            default -> Optional.empty();
        };
    }

    /** A list of texts, or one text with commas. */
    static Optional<List<String>> texts(Object value) {
        return switch (value) {
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                Optional.of(list.stream().map(String.class::cast).toList());
            case String text when text.isBlank() -> Optional.of(List.of());
            case String text -> Optional.of(List.of(text.split(",")));
            default -> Optional.empty();
        };
    }

    /** An object, or the text of one. */
    static Optional<Map<String, @Nullable Object>> object(Object value) {
        if (value instanceof String text) {
            return JsonValues.parse(text.strip());
        }
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        map.forEach((name, member) -> members.put(String.valueOf(name), member));
        return Optional.of(members);
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
