package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.AuditQuery;
import io.spatialflow.server.account.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which entries of the audit log are asked for; what makes no sense asks for nothing. */
record ActivityFilter(String action, String person, String thing, String from, String to, String search) {

    static final List<String> THINGS =
            List.of("geofence", "api_key", "workspace", "user", "invitation", "upload", "gazetteer");

    private static final int LONGEST = 200;

    static ActivityFilter of(Map<String, String> params) {
        return new ActivityFilter(
                text(params, "action"),
                text(params, "person"),
                text(params, "thing"),
                text(params, "from"),
                text(params, "to"),
                text(params, "search"));
    }

    private static String text(Map<String, String> params, String name) {
        String text = params.getOrDefault(name, "").strip().replace("\0", "");
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    public boolean isAll() {
        return Stream.of(action, person, thing, from, to, search).allMatch(String::isEmpty);
    }

    AuditQuery query(Moments moments) {
        Instant until = day(to, moments, 1);
        return new AuditQuery(orNull(action), user(), orNull(thing), day(from, moments, 0), until, orNull(search));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private @Nullable UserId user() {
        try {
            return person.isEmpty() ? null : UserId.parse(person);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Instant day(String text, Moments moments, int more) {
        try {
            return text.isEmpty() ? null : moments.begin(LocalDate.parse(text).plusDays(more));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The address of a page about these entries. */
    private String at(String path, Map<String, String> more) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("action", action);
        values.put("person", person);
        values.put("thing", thing);
        values.put("from", from);
        values.put("to", to);
        values.put("search", search);
        values.putAll(more);
        values.values().removeIf(String::isEmpty);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    public String page(int number) {
        return at("/activity", Map.of("page", Integer.toString(number)));
    }

    public String export(String format) {
        return at("/activity/export", Map.of("format", format));
    }
}
