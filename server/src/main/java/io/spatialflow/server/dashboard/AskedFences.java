package io.spatialflow.server.dashboard;

import org.jspecify.annotations.Nullable;

/** The query parameters of everything that shows fences: page, map, tiles and files. {@link FenceView} makes sense of them. */
record AskedFences(
        @Nullable String q,
        @Nullable String tag,
        @Nullable String group,
        @Nullable String source,
        @Nullable String show,
        @Nullable String page) {

    FenceView view() {
        return FenceView.of(q, tag, group, source, show, page);
    }
}
