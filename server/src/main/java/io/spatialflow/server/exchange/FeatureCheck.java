package io.spatialflow.server.exchange;

import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Profile;
import io.spatialflow.server.geofence.Status;
import io.spatialflow.server.geofence.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a draft of one feature, or finds all that is wrong with it. */
final class FeatureCheck {

    private final UploadOptions options;
    private final int index;
    private final Feature feature;
    private final Properties properties;
    private final List<Problem> problems = new ArrayList<>();

    private FeatureCheck(UploadOptions options, int index, Feature feature) {
        this.options = options;
        this.index = index;
        this.feature = feature;
        this.properties = new Properties(feature.properties());
    }

    static Checked check(UploadOptions options, int index, Feature feature) {
        return new FeatureCheck(options, index, feature).check();
    }

    private Checked check() {
        Optional<String> given = properties.take(Properties::label, "name").filter(name -> !name.isBlank());
        String name = fit(given.orElse("Feature " + (index + 1)), "name", Profile.MAX_NAME_LENGTH, "INVALID_NAME");
        String description = description();
        List<Tag> tags = tags();
        String groupName = groupName();
        String address = address();
        Map<String, @Nullable Object> bookkeeping =
                properties.take(Properties::object, ExportedNames.OURS).orElse(Map.of());
        Area area = new AreaCheck(problems, properties, options.bufferMeters()).area(feature.shape());
        Map<String, @Nullable Object> metadata = metadata();
        if (area == null || !problems.isEmpty()) {
            return new Checked.Faulty(error(given.map(FeatureCheck::shortened).orElse(null)));
        }
        return new Checked.Sound(
                index,
                new Draft(
                        new Profile(name, description, tags, metadata),
                        area,
                        origin(area, address, bookkeeping),
                        groupName,
                        status(bookkeeping)));
    }

    private FeatureError error(@Nullable String name) {
        String all = problems.stream().map(Problem::message).collect(Collectors.joining("; "));
        String who = "Feature " + (index + 1) + (name == null ? "" : " (" + Excerpt.of(name) + ")");
        return new FeatureError(index, name, problems.getFirst().code(), who + ": " + all);
    }

    /** A name as a message may show it. */
    private static String shortened(String name) {
        String storable = Texts.storable(name);
        int length = storable.codePointCount(0, storable.length());
        return storable.substring(0, storable.offsetByCodePoints(0, Math.min(Profile.MAX_NAME_LENGTH, length)));
    }

    private String fit(String text, String what, int maxLength, String code) {
        if (Texts.cannotBeStored(text)) {
            problems.add(new Problem(code, "its " + what + " has a NUL or half of a surrogate pair in it"));
        } else if (text.codePointCount(0, text.length()) > maxLength) {
            problems.add(new Problem(code, "its " + what + " has more than " + maxLength + " characters"));
        }
        return text;
    }

    /** One that is too long stays where it is, and so is kept as metadata. */
    private @Nullable String description() {
        return properties
                .take(value -> fitting(value, Profile.MAX_DESCRIPTION_LENGTH), "description", "desc")
                .orElse(null);
    }

    private @Nullable String address() {
        return properties
                .take(value -> fitting(value, Origin.MAX_ADDRESS_LENGTH), "address")
                .orElse(null);
    }

    private static Optional<String> fitting(Object value, int maxLength) {
        return Properties.text(value)
                .filter(text -> !Texts.cannotBeStored(text) && text.codePointCount(0, text.length()) <= maxLength)
                .filter(text -> !text.isEmpty());
    }

    private @Nullable String groupName() {
        Optional<String> own = properties
                .take(Properties::text, "group_name", "group")
                .map(String::strip)
                .filter(name -> !name.isEmpty());
        return options.groupName() != null
                ? options.groupName()
                : own.map(name -> fit(name, "group", Group.MAX_NAME_LENGTH, "INVALID_GROUP"))
                        .orElse(null);
    }

    private List<Tag> tags() {
        Map<String, Tag> tags = new LinkedHashMap<>();
        for (String text : properties.take(Properties::texts, "tags").orElse(List.of())) {
            Optional<Tag> tag = Tag.parse(text);
            tag.ifPresentOrElse(
                    valid -> tags.putIfAbsent(valid.normalizedName(), valid),
                    () -> problems.add(new Problem(
                            "INVALID_TAGS",
                            "a tag has 1 to " + Tag.MAX_LENGTH + " letters, digits, spaces or _ - : . /, unlike "
                                    + Excerpt.of(Texts.storable(text)))));
        }
        options.tags().forEach(tag -> tags.putIfAbsent(tag.normalizedName(), tag));
        if (tags.size() > Tag.MAX_PER_GEOFENCE) {
            problems.add(new Problem("INVALID_TAGS", "it has more than " + Tag.MAX_PER_GEOFENCE + " tags"));
        }
        return List.copyOf(tags.values());
    }

    private Map<String, @Nullable Object> metadata() {
        Map<String, @Nullable Object> named =
                properties.take(Properties::object, "metadata").orElse(Map.of());
        Map<String, @Nullable Object> metadata = new TreeMap<>(properties.rest());
        metadata.putAll(named);
        Texts.fault(metadata).ifPresent(fault -> problems.add(new Problem("INVALID_METADATA", fault)));
        return metadata;
    }

    private static Origin origin(Area area, @Nullable String address, Map<String, @Nullable Object> bookkeeping) {
        String source = String.valueOf(bookkeeping.get("source")).toUpperCase(Locale.ROOT);
        if (source.equals(Origin.Source.ADDRESS.name()) && address != null && area instanceof CircleArea) {
            return Origin.geocoded(address);
        }
        boolean isBuilding = source.equals(Origin.Source.BUILDING.name());
        return new Origin(isBuilding ? Origin.Source.BUILDING : Origin.Source.DRAW, address);
    }

    private static Status status(Map<String, @Nullable Object> bookkeeping) {
        return new Status(
                !Boolean.FALSE.equals(bookkeeping.get("is_active")), Boolean.TRUE.equals(bookkeeping.get("archived")));
    }
}
