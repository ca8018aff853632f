package io.spatialflow.server.api;

import io.spatialflow.geocoder.match.Autocomplete;
import io.spatialflow.geocoder.match.PlaceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Helps somebody who is typing an address. Knows the reference data and nothing of any workspace. */
@RestController
@RequestMapping("/api/v1/geofences/geocode")
@Tag(name = "Geocoding")
class AddressBoxController {

    private static final int DEFAULT_LIMIT = 5;
    private static final int MAX_LIMIT = 20;
    private static final int MAX_TYPED = 500;

    private final Autocomplete autocomplete;

    AddressBoxController(Autocomplete autocomplete) {
        this.autocomplete = autocomplete;
    }

    @GetMapping("/autocomplete")
    @Operation(
            operationId = "apps_geofences_api_autocomplete_address",
            summary = "Suggest places while an address is typed",
            description =
                    "From the reference data on this server, fast enough to be asked after each keystroke. Houses once a"
                            + " number and the beginning of a street are there; before that streets, towns and ZIPs.")
    @ApiResponse(responseCode = "200", description = "The likeliest places; none if nothing begins so.")
    @Responses.Common
    @Responses.Guarded
    AutocompleteResponse autocomplete(
            @Parameter(
                            description = "What has been typed: `123 main st burl`.",
                            required = true,
                            schema = @Schema(type = "string", maxLength = 500, pattern = QueryParams.TEXT))
                    @RequestParam(required = false)
                    Optional<String> q,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "20", defaultValue = "5"))
                    @RequestParam(required = false)
                    Optional<String> limit) {
        QueryParams params = new QueryParams();
        String typed = params.required("q", params.text("q", q, MAX_TYPED));
        int most = params.integer("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        params.throwIfAny();
        return AutocompleteResponse.of(autocomplete.suggest(typed, most));
    }

    @GetMapping("/place")
    @Operation(
            operationId = "apps_geofences_api_get_geocode_place",
            summary = "Where a suggested place is",
            description = "A house is where a geofence made of its address would have its centre.")
    @ApiResponse(responseCode = "200", description = "The place.")
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    PlaceResponse place(
            @Parameter(
                            description = "From a suggestion.",
                            required = true,
                            schema = @Schema(type = "string", maxLength = 4000, pattern = QueryParams.PLACE_ID))
                    @RequestParam(name = "place_id", required = false)
                    Optional<String> placeId) {
        QueryParams params = new QueryParams();
        String id = params.required("place_id", params.placeId("place_id", placeId));
        params.throwIfAny();
        return PlaceId.parse(id)
                .flatMap(autocomplete::locate)
                .map(place -> PlaceResponse.of(id, place))
                .orElseThrow(ApiProblem::notFound);
    }
}
