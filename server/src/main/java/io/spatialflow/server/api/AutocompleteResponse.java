package io.spatialflow.server.api;

import io.spatialflow.geocoder.match.Suggestion;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What somebody who is typing an address may mean. */
@Schema(name = "AutocompleteResponse", description = "What somebody who is typing an address may mean, best first.")
record AutocompleteResponse(
        @ArraySchema(arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
        List<Item> suggestions,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Integer count) {

    static AutocompleteResponse of(List<Suggestion> suggestions) {
        return new AutocompleteResponse(suggestions.stream().map(Item::of).toList(), suggestions.size());
    }

    /** One of them. */
    @Schema(
            name = "AddressSuggestion",
            description = "A house, a street, a town or a ZIP that the reference data know.")
    record Item(
            @Schema(
                    description = "Finds the place again, also after the reference data were loaded anew.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String placeId,

            @Schema(description = "All of it on one line.", requiredMode = Schema.RequiredMode.REQUIRED)
            String description,

            @Schema(
                    description = "House number and street, or the street, the town or the ZIP.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String mainText,

            @Schema(
                    description = "Where that is; empty if it says nothing more.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String secondaryText) {

        static Item of(Suggestion suggestion) {
            return new Item(
                    suggestion.place().text(),
                    suggestion.description(),
                    suggestion.mainText(),
                    suggestion.secondaryText());
        }
    }
}
