package io.spatialflow.server.api;

import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Tag;
import io.spatialflow.server.geofence.WebhookRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Members that a new fence and a changed one have in common. Those that are absent or null are null. */
record GeofenceMembers(Fields body, WebhookRules webhookRules) {

    static final int MAX_EVENTS = 20;

    private static final Pattern EVENT = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
    private static final List<String> SOURCES =
            Stream.of(Origin.Source.values()).map(Origin.Source::wireName).toList();

    @Nullable
    List<Tag> tags() {
        if (!body.has("tags")) {
            return null;
        }
        List<String> texts = body.optionalTexts("tags");
        Map<String, Tag> tags = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            Optional<Tag> tag = Tag.parse(texts.get(i));
            if (tag.isEmpty()) {
                body.faults()
                        .add(
                                body.at("tags").to(i),
                                "tag",
                                "A tag has 1 to " + Tag.MAX_LENGTH + " letters, digits, spaces or _ - : . /");
            }
            tag.ifPresent(valid -> tags.putIfAbsent(valid.normalizedName(), valid));
        }
        if (texts.size() > Tag.MAX_PER_GEOFENCE) {
            body.faults()
                    .add(body.at("tags"), "too_long", "List should have at most " + Tag.MAX_PER_GEOFENCE + " tags");
        }
        return List.copyOf(tags.values());
    }

    @Nullable
    String webhookUrl() {
        String url = body.optionalText("webhook_url", WebhookRules.MAX_LENGTH);
        if (url == null || url.isEmpty()) {
            return null;
        }
        webhookRules.fault(url).ifPresent(fault -> body.faults().add(body.at("webhook_url"), "url", fault));
        return url;
    }

    @Nullable
    List<String> webhookEvents() {
        if (!body.has("webhook_events")) {
            return null;
        }
        List<String> events = body.optionalTexts("webhook_events");
        for (int i = 0; i < events.size(); i++) {
            if (!EVENT.matcher(events.get(i)).matches()) {
                body.faults()
                        .add(
                                body.at("webhook_events").to(i),
                                "event",
                                "An event has 1 to 64 letters, digits or _ . : -, such as enter");
            }
        }
        if (events.size() > MAX_EVENTS) {
            body.faults().add(body.at("webhook_events"), "too_long", "List should have at most " + MAX_EVENTS);
        }
        return events.stream().distinct().toList();
    }

    Origin.@Nullable Source source() {
        String word = body.optionalWordOrNull("source", SOURCES);
        return word == null ? null : Origin.Source.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The name of a group; blank is none. */
    static @Nullable String groupName(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
