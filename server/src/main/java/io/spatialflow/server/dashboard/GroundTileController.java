package io.spatialflow.server.dashboard;

import io.spatialflow.server.ground.GroundTiles;
import io.spatialflow.server.tile.TileAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The ground under the fences, where no base map is set. The version of the gazetteers is part of the address, so that a browser
 * asks for a tile once.
 */
@RestController
class GroundTileController {

    private final GroundTiles tiles;
    private final BaseMap baseMap;

    GroundTileController(GroundTiles tiles, BaseMap baseMap) {
        this.tiles = tiles;
        this.baseMap = baseMap;
    }

    @GetMapping(path = "/dashboard/ground/{z}/{x}/{y}.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> tile(
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String scale) {
        TileAddress tile = MapTile.address(z, x, y);
        if (baseMap.isSet()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        // Asked before drawing: a gazetteer that is replaced meanwhile must not be kept under the version that it has
        // not.
        boolean isCurrent = version.equals(tiles.version());
        return MapTile.answer(isCurrent, tiles.picture(tile, MapTile.look(theme, scale)));
    }
}
