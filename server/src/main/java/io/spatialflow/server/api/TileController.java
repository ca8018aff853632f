package io.spatialflow.server.api;

import io.spatialflow.server.account.Caller;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.tile.FenceTiles;
import io.spatialflow.server.tile.Look;
import io.spatialflow.server.tile.TileAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Fences for maps, tile by tile. */
@RestController
@RequestMapping("/api/v1/tiles")
@Tag(name = "Tiles")
class TileController {

    static final String VECTOR = "application/vnd.mapbox-vector-tile";

    private static final String NUMBER = ":[0-9]{1,7}}";
    private static final String TILE = "/{z" + NUMBER + "/{x" + NUMBER + "/{y" + NUMBER;
    private static final List<String> THEMES = List.of("light", "dark");

    /** Which tile. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            name = "z",
            in = ParameterIn.PATH,
            required = true,
            schema = @Schema(type = "integer", minimum = "0", maximum = "22"))
    @Parameter(
            name = "x",
            in = ParameterIn.PATH,
            required = true,
            description = "From 0 in the west.",
            schema = @Schema(type = "integer", minimum = "0"))
    @Parameter(
            name = "y",
            in = ParameterIn.PATH,
            required = true,
            description = "From 0 in the north.",
            schema = @Schema(type = "integer", minimum = "0"))
    private @interface Address {}

    /** How a picture is to look. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(
            name = "theme",
            in = ParameterIn.QUERY,
            description = "For which ground.",
            schema =
                    @Schema(
                            allowableValues = {"light", "dark"},
                            defaultValue = "light"))
    @Parameter(
            name = "scale",
            in = ParameterIn.QUERY,
            description = "2: of 512 pixels, for sharp screens.",
            schema = @Schema(type = "integer", minimum = "1", maximum = "2", defaultValue = "1"))
    private @interface Appearance {}

    private final FenceTiles tiles;

    TileController(FenceTiles tiles) {
        this.tiles = tiles;
    }

    @GetMapping(path = TILE + ".mvt", produces = VECTOR)
    @Operation(
            operationId = "apps_geofences_api_get_vector_tile",
            summary = "Geofences as a vector tile",
            description =
                    "A Mapbox Vector Tile, version 2.1. Layers: `geofences`, polygons with `id`, `name`, `status`,"
                            + " `radius_meters` and `group_id`; `geofence_points`, those too small to be one; `crowds`, points"
                            + " with a `count`, in the place of both where a tile would have more than 1000.")
    @Address
    @FenceParams.Filters
    @ApiResponse(
            responseCode = "200",
            description = "The tile; of no bytes where there is nothing.",
            content = @Content(mediaType = VECTOR, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "It is still what If-None-Match names.", content = @Content)
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    @Nullable
    ResponseEntity<byte[]> vector(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) @PathVariable int z,
            @Parameter(hidden = true) @PathVariable int x,
            @Parameter(hidden = true) @PathVariable int y,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            @Parameter(hidden = true) WebRequest request) {
        FenceParams params = new FenceParams(query);
        FenceFilter filter = params.filter();
        params.throwIfAny();
        TileAddress tile = tile(z, x, y);
        return answer(
                caller,
                request,
                MediaType.parseMediaType(VECTOR),
                () -> tiles.vector(caller.workspaceId(), tile, filter));
    }

    @GetMapping(path = TILE + ".png", produces = MediaType.IMAGE_PNG_VALUE)
    @Operation(
            operationId = "apps_geofences_api_get_picture_tile",
            summary = "Geofences as a picture",
            description = "The same tile as a PNG of 256 pixels on transparent ground.")
    @Address
    @Appearance
    @FenceParams.Filters
    @ApiResponse(
            responseCode = "200",
            description = "The picture.",
            content =
                    @Content(
                            mediaType = MediaType.IMAGE_PNG_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "It is still what If-None-Match names.", content = @Content)
    @Responses.Common
    @Responses.Guarded
    @Responses.OfOne
    @Nullable
    ResponseEntity<byte[]> picture(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) @PathVariable int z,
            @Parameter(hidden = true) @PathVariable int x,
            @Parameter(hidden = true) @PathVariable int y,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            @Parameter(hidden = true) WebRequest request) {
        FenceParams params = new FenceParams(query);
        String word = params.word("theme", THEMES);
        int pixels = params.integer("scale", 1, 2, 1);
        FenceFilter filter = params.filter();
        params.throwIfAny();
        TileAddress tile = tile(z, x, y);
        Look look = new Look(Look.Theme.valueOf(word.toUpperCase(Locale.ROOT)), pixels);
        return answer(
                caller, request, MediaType.IMAGE_PNG, () -> tiles.picture(caller.workspaceId(), tile, filter, look));
    }

    private static TileAddress tile(int z, int x, int y) {
        return TileAddress.of(z, x, y).orElseThrow(ApiProblem::notFound);
    }

    /** Asked again, it is drawn again only if a fence of the workspace has changed. */
    private @Nullable ResponseEntity<byte[]> answer(
            Caller caller, WebRequest request, MediaType type, Supplier<byte[]> drawing) {
        String version = "\"" + tiles.version(caller.workspaceId()) + "\"";
        CacheControl kept = CacheControl.noCache().cachePrivate();
        if (request.checkNotModified(version)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(version)
                    .cacheControl(kept)
                    .build();
        }
        return ResponseEntity.ok()
                .eTag(version)
                .cacheControl(kept)
                .contentType(type)
                .body(drawing.get());
    }
}
