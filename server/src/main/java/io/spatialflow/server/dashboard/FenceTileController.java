package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.tile.FenceTiles;
import io.spatialflow.server.tile.TileAddress;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The tiles of the API, for whoever is signed in: the API itself takes no cookies. The version is part of the address, so that
 * a browser asks for a tile once.
 */
@RestController
class FenceTileController {

    private final FenceTiles tiles;

    FenceTileController(FenceTiles tiles) {
        this.tiles = tiles;
    }

    @GetMapping(path = "/dashboard/tiles/{z}/{x}/{y}.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> tile(
            @AuthenticationPrincipal Membership member,
            @PathVariable int z,
            @PathVariable int x,
            @PathVariable int y,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String scale,
            AskedFences asked) {
        WorkspaceId workspace = member.workspace().id();
        TileAddress tile = MapTile.address(z, x, y);
        Optional<FenceFilter> filter = asked.view().filter();
        if (filter.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        // Asked before drawing: a fence that changes meanwhile must not be kept under the version that it has not.
        boolean isCurrent = version.equals(tiles.version(workspace));
        return MapTile.answer(isCurrent, tiles.picture(workspace, tile, filter.get(), MapTile.look(theme, scale)));
    }
}
