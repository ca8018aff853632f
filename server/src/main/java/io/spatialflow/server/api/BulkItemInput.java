package io.spatialflow.server.api;

import io.spatialflow.server.bulk.BulkItem;
import io.spatialflow.server.geofence.Profile;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One address, and what its fence should be like. Other members are ignored. */
@Schema(name = "BulkItemInput", description = "One address, and what its fence should be like.")
record BulkItemInput(
        @Schema(
                description = "Street address to geocode.",
                maxLength = BulkItem.MAX_ADDRESS_LENGTH,
                requiredMode = Schema.RequiredMode.REQUIRED)
        String address,

        @Schema(
                description = "Display name. The address if absent.",
                maxLength = Profile.MAX_NAME_LENGTH,
                types = {"string", "null"})
        @Nullable
        String name,

        @Schema(
                description = "Radius of the fence in metres.",
                types = {"integer", "null"},
                minimum = "" + BulkItem.MIN_BUFFER_METERS,
                maximum = "" + BulkItem.MAX_BUFFER_METERS,
                defaultValue = "" + BulkItem.DEFAULT_BUFFER_METERS)
        Integer bufferMeters,

        @ArraySchema(
                arraySchema =
                        @Schema(
                                description = "At most 20 tags, each of 1 to 64 letters, digits, spaces and _ - : . /",
                                types = {"array", "null"}),
                schema = @Schema(type = "string"))
        List<String> tags,

        @Schema(
                description = "Make this fence even if it is a duplicate that `skip` would skip.",
                defaultValue = "false")
        Boolean overrideDedup) {

    static List<BulkItemInput> parseAll(Fields body) {
        return body.requiredObjects("items").stream().map(BulkItemInput::parse).toList();
    }

    private static BulkItemInput parse(Fields item) {
        return new BulkItemInput(
                item.requiredFreeText("address", BulkItem.MAX_ADDRESS_LENGTH),
                item.optionalText("name", Profile.MAX_NAME_LENGTH),
                item.optionalInt(
                        "buffer_meters",
                        BulkItem.MIN_BUFFER_METERS,
                        BulkItem.MAX_BUFFER_METERS,
                        BulkItem.DEFAULT_BUFFER_METERS),
                item.optionalTexts("tags"),
                item.optionalBoolean("override_dedup"));
    }

    static List<BulkItem> bulkItems(List<BulkItemInput> items) {
        return items.stream().map(BulkItemInput::bulkItem).toList();
    }

    private BulkItem bulkItem() {
        return new BulkItem(address, name, bufferMeters, tags, overrideDedup);
    }
}
