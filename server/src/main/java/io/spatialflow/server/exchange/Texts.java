package io.spatialflow.server.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be kept of text and values that come from files. */
final class Texts {

    static final int MAX_METADATA_CHARACTERS = 16 * 1024;

    private static final String REPLACEMENT = "\ufffd";

    private Texts() {}

    static boolean cannotBeStored(String text) {
        return text.codePoints().anyMatch(Texts::cannotBeStored);
    }

    private static boolean cannotBeStored(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }

    /** The text with a question mark for each character that can't be kept. */
    static String storable(String text) {
        if (!cannotBeStored(text)) {
            return text;
        }
        StringBuilder storable = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (cannotBeStored(codePoint)) {
                storable.append(REPLACEMENT);
            } else {
                storable.appendCodePoint(codePoint);
            }
        });
        return storable.toString();
    }

    /** What is wrong with metadata, if anything is. */
    static Optional<String> fault(Map<String, @Nullable Object> metadata) {
        if (!isStorable(metadata)) {
            return Optional.of("its properties have a NUL, half of a surrogate pair, or a number beyond all bounds");
        }
        return JsonValues.write(metadata).length() > MAX_METADATA_CHARACTERS
                ? Optional.of("its other properties have more than " + MAX_METADATA_CHARACTERS + " characters")
                : Optional.empty();
    }

    private static boolean isStorable(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> !cannotBeStored(text);
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .allMatch(member -> isStorable(member.getKey()) && isStorable(member.getValue()));
            case List<?> list -> list.stream().allMatch(Texts::isStorable);
            case Number number -> Double.isFinite(number.doubleValue());
            default -> true;
        };
    }
}
