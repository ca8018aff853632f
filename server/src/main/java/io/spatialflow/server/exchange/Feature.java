package io.spatialflow.server.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a file, as it stands there: nothing of it has been checked.
 *
 * @param properties text, numbers, booleans, null, and lists and maps of them; from XML text only
 */
record Feature(Shape shape, Map<String, @Nullable Object> properties) {

    Feature {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
