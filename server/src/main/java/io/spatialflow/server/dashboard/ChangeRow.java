package io.spatialflow.server.dashboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is different, or a figure of a change of many.
 *
 * @param before null if it is no difference
 * @param after what it is, or the figure
 */
record ChangeRow(String name, @Nullable String before, String after) {

    private static final String NOTHING = "nothing";
    private static final int LONGEST = 300;

    static List<ChangeRow> of(Map<String, @Nullable Object> changes) {
        List<ChangeRow> rows = new ArrayList<>();
        changes.forEach((name, value) -> rows.add(of(ActionWords.plain(name), value)));
        return rows;
    }

    private static ChangeRow of(String name, @Nullable Object value) {
        return value instanceof Map<?, ?> change && change.containsKey("before") && change.containsKey("after")
                ? new ChangeRow(name, text(change.get("before")), text(change.get("after")))
                : new ChangeRow(name, null, text(value));
    }

    private static String text(@Nullable Object value) {
        String text = switch (value) {
            case null -> NOTHING;
            case Boolean yes -> yes ? "yes" : "no";
            case Collection<?> many ->
                many.isEmpty() ? NOTHING : many.stream().map(ChangeRow::text).collect(Collectors.joining(", "));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                        .collect(Collectors.joining(", "));
            default -> value.toString();
        };
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
