package io.spatialflow.server.dashboard;

import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Tag;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which fences somebody looks at, as the address of the page has it. What makes no sense is as if it were not there; only a
 * tag that none can be stays, to be told that nothing has it.
 *
 * @param group the id of one, or empty
 * @param source how they were made, or empty
 * @param show by their status; empty for those that are active
 * @param page from 1
 */
record FenceView(String q, String tag, String group, String source, String show, int page) {

    private static final int MAX_TEXT = 200;

    private static final List<String> SOURCES =
            Stream.of(Origin.Source.values()).map(Origin.Source::wireName).toList();

    /** Words of the page's address, and what each shows. */
    enum Show {
        ACTIVE("", "Active", FenceFilter.Shown.ACTIVE),
        INACTIVE("inactive", "Inactive", FenceFilter.Shown.INACTIVE),
        ARCHIVED("archived", "Archived", FenceFilter.Shown.ARCHIVED),
        ALL("all", "All", FenceFilter.Shown.ALL);

        private final String word;
        private final String label;
        private final FenceFilter.Shown shown;

        Show(String word, String label, FenceFilter.Shown shown) {
            this.word = word;
            this.label = label;
            this.shown = shown;
        }

        public String word() {
            return word;
        }

        public String label() {
            return label;
        }

        static Show of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word.equals(word))
                    .findFirst()
                    .orElse(ACTIVE);
        }
    }

    static FenceView of(
            @Nullable String q,
            @Nullable String tag,
            @Nullable String group,
            @Nullable String source,
            @Nullable String show,
            @Nullable String page) {
        return new FenceView(
                text(q),
                text(tag),
                uuid(text(group)).map(UUID::toString).orElse(""),
                SOURCES.contains(text(source)) ? text(source) : "",
                Show.of(text(show)).word(),
                FencePage.number(text(page)));
    }

    private static String text(@Nullable String entered) {
        String text = entered == null ? "" : entered.replace("\0", "").strip();
        return text.codePointCount(0, text.length()) <= MAX_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What it asks for; empty if it is certain that there is none. */
    Optional<FenceFilter> filter() {
        Optional<Tag> wanted = Tag.parse(tag);
        if (wanted.isEmpty() && !tag.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FenceFilter(
                Show.of(show).shown,
                wanted.map(List::of).orElseGet(List::of),
                uuid(group).orElse(null),
                source.isEmpty() ? null : Origin.Source.valueOf(source.toUpperCase(Locale.ROOT)),
                q));
    }

    /** Whether it is what the page shows to somebody who asks for nothing. */
    public boolean isAll() {
        return q.isEmpty() && tag.isEmpty() && group.isEmpty() && source.isEmpty() && show.isEmpty();
    }

    FenceView at(int newPage) {
        return new FenceView(q, tag, group, source, show, newPage);
    }

    /** The address of the same view of a page or a file, with something more. */
    public String at(String path, String... more) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "q", q);
        add(address, "tag", tag);
        add(address, "group", group);
        add(address, "source", source);
        add(address, "show", show);
        for (int i = 0; i < more.length; i += 2) {
            add(address, more[i], more[i + 1]);
        }
        return address.build(true).toUriString();
    }

    /** The address of this page of the table, with something more. */
    public String with(String... more) {
        String[] all = Arrays.copyOf(more, more.length + 2);
        all[more.length] = "page";
        all[more.length + 1] = page == 1 ? "" : Integer.toString(page);
        return at("/", all);
    }

    /** The address of another page of the table. */
    public String page(String number) {
        return at("/", "page", number);
    }

    /** The address of the view that differs in its status only. */
    public String showing(Show other) {
        return new FenceView(q, tag, group, source, other.word(), 1).at("/");
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
