package io.spatialflow.server.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a thing, for the audit log. */
public final class Changes {

    private Changes() {}

    /** For each name whose value differs: {@code {"before": …, "after": …}}; null where there was, or is, none. */
    public static Map<String, @Nullable Object> between(
            Map<String, ? extends @Nullable Object> before, Map<String, ? extends @Nullable Object> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        for (String name : names) {
            Object was = before.get(name);
            Object is = after.get(name);
            if (!Objects.equals(was, is)) {
                Map<String, @Nullable Object> change = new LinkedHashMap<>();
                change.put("before", was);
                change.put("after", is);
                changes.put(name, change);
            }
        }
        return changes;
    }
}
