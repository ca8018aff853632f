package io.spatialflow.server.dashboard;

import io.spatialflow.server.bulk.ListRow;
import io.spatialflow.server.bulk.RowFilter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks at in the table of an import; it is in the page's address, so that reloading it, going back and a
 * second tab show the same.
 *
 * @param show the outcome that rows have to have, by its key; empty for all
 * @param q the text that they have to hold
 * @param page the first is 1
 */
record ImportView(String show, String q, int page) {

    private static final int MAX_TEXT = 200;

    static ImportView of(@Nullable String show, @Nullable String q, @Nullable String page) {
        String text = q == null ? "" : q.strip();
        return new ImportView(
                show == null ? "" : show,
                text.substring(0, Math.min(text.length(), MAX_TEXT)),
                FencePage.number(page == null ? "1" : page));
    }

    RowFilter filter() {
        EnumSet<ListRow.Outcome> outcomes = Arrays.stream(ListRow.Outcome.values())
                .filter(outcome -> show.isEmpty() || key(outcome).equals(show))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ListRow.Outcome.class)));
        return new RowFilter(outcomes.isEmpty() ? EnumSet.allOf(ListRow.Outcome.class) : outcomes, q);
    }

    /** The name of an outcome in addresses and style sheets. */
    static String key(ListRow.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The address of this view of a list. */
    String address(Object list) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/import/{list}");
        if (!show.isEmpty()) {
            address.queryParam("show", "{show}");
        }
        if (!q.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode()
                .buildAndExpand(Map.of("list", list, "show", show, "q", q))
                .toUriString();
    }
}
