package io.spatialflow.server.api;

import io.spatialflow.server.geofence.Tags;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The tags of a workspace. */
@Schema(name = "TagListResponse", description = "The tags that geofences have, by name.")
record TagListResponse(
        @ArraySchema(arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
        List<Item> tags,

        @Schema(description = "How many there are.", requiredMode = Schema.RequiredMode.REQUIRED)
        Long total,

        @Schema(description = "Whether some are not listed.", requiredMode = Schema.RequiredMode.REQUIRED)
        Boolean truncated) {

    static final int MOST = 500;

    static TagListResponse of(Tags.Listing listing) {
        List<Item> tags = listing.tags().stream().map(Item::of).toList();
        return new TagListResponse(tags, listing.total(), tags.size() < listing.total());
    }

    /** A tag. */
    @Schema(name = "TagOut", description = "A tag.")
    record Item(
            @Schema(format = "uuid", requiredMode = Schema.RequiredMode.REQUIRED)
            String id,

            @Schema(description = "As it was first entered.", requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Schema(description = "In lower case.", requiredMode = Schema.RequiredMode.REQUIRED)
            String normalizedName,

            @Schema(description = "How many geofences have it.", requiredMode = Schema.RequiredMode.REQUIRED)
            Long usageCount) {

        static Item of(Tags.Used used) {
            return new Item(used.id().toString(), used.tag().name(), used.tag().normalizedName(), used.geofences());
        }
    }
}
