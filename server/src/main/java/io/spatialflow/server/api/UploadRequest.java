package io.spatialflow.server.api;

import io.spatialflow.server.exchange.UploadOptions;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Tag;
import io.spatialflow.server.geofence.WebhookRules;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form in which a file of shapes is sent, as the API's description names it; {@link #options} reads the rest. */
@Schema(name = "GeofenceUploadRequest", description = "A file of shapes, and what to make of it.")
record UploadRequest(
        @Schema(
                description = "GeoJSON, KML or GPX; which one is told by what is in it, not by its name.",
                type = "string",
                format = "binary",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String file,

        @Schema(
                description = "The group that all of it goes into, instead of those that the file names.",
                maxLength = Group.MAX_NAME_LENGTH)
        String groupName,

        @ArraySchema(
                arraySchema = @Schema(description = "For each fence, besides its own; several or separated by commas."),
                schema = @Schema(type = "string"))
        List<String> tags,

        @Schema(
                description = "The radius of points that have none, in metres.",
                minimum = "1",
                maximum = "" + CircleArea.MAX_BUFFER_METERS,
                defaultValue = "" + CircleArea.DEFAULT_BUFFER_METERS)
        Integer bufferMeters,

        @Schema(description = "Make also what lies in a fence that is there already.", defaultValue = "false")
        Boolean confirmDuplicate) {

    /** An upload names none. */
    private static final WebhookRules NO_WEBHOOKS = new WebhookRules(false);

    private static final int MAX_FILENAME = 255;

    /** What fits an int has at most ten digits; the bounds are checked like those of any other body. */
    private static final String WHOLE_NUMBER = "-?\\d{1,10}";

    /** @throws ApiProblem 422 with every fault */
    static UploadOptions options(
            @Nullable String groupName,
            List<String> tags,
            @Nullable String bufferMeters,
            @Nullable String confirmDuplicate) {
        Faults faults = new Faults();
        Fields form = Fields.of(asJson(groupName, tags, bufferMeters, confirmDuplicate), Location.BODY, faults);
        UploadOptions options = new UploadOptions(
                GeofenceMembers.groupName(form.optionalText("group_name", Group.MAX_NAME_LENGTH)),
                tagsOf(form),
                form.optionalInt("buffer_meters", 1, CircleArea.MAX_BUFFER_METERS, CircleArea.DEFAULT_BUFFER_METERS),
                form.optionalBoolean("confirm_duplicate"));
        faults.throwIfAny();
        return options;
    }

    private static List<Tag> tagsOf(Fields form) {
        List<Tag> tags = new GeofenceMembers(form, NO_WEBHOOKS).tags();
        return tags == null ? List.of() : tags;
    }

    /** A form has only text; what looks like a number or a flag is one. */
    private static ObjectNode asJson(
            @Nullable String groupName,
            List<String> tags,
            @Nullable String bufferMeters,
            @Nullable String confirmDuplicate) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        form.put("group_name", groupName);
        ArrayNode names = form.putArray("tags");
        tags.stream().filter(tag -> !tag.isBlank()).forEach(names::add);
        if (bufferMeters != null && bufferMeters.strip().matches(WHOLE_NUMBER)) {
            form.put("buffer_meters", Long.parseLong(bufferMeters.strip()));
        } else if (bufferMeters != null && !bufferMeters.isBlank()) {
            form.put("buffer_meters", bufferMeters);
        }
        if (confirmDuplicate != null && confirmDuplicate.strip().matches("true|false")) {
            form.put("confirm_duplicate", Boolean.parseBoolean(confirmDuplicate.strip()));
        } else if (confirmDuplicate != null && !confirmDuplicate.isBlank()) {
            form.put("confirm_duplicate", confirmDuplicate);
        }
        return form;
    }

    /** What a file was called, without folders, fit to be shown on one line. */
    static String filename(@Nullable String given) {
        String name =
                given == null ? "" : given.substring(given.replace('\\', '/').lastIndexOf('/') + 1);
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .filter(codePoint -> !Character.isISOControl(codePoint) && !Fields.cannotBeStored(codePoint))
                .limit(MAX_FILENAME)
                .forEach(shown::appendCodePoint);
        return shown.toString().isBlank() ? "upload" : shown.toString();
    }
}
