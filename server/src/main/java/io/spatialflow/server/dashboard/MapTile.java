package io.spatialflow.server.dashboard;

import io.spatialflow.server.tile.Look;
import io.spatialflow.server.tile.TileAddress;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** What the maps of the dashboard ask for and get, whatever is on the tile. */
final class MapTile {

    private MapTile() {}

    /** @throws ResponseStatusException 404 if there is no such tile */
    static TileAddress address(int z, int x, int y) {
        return TileAddress.of(z, x, y).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static Look look(String theme, String scale) {
        return new Look(theme.equals("dark") ? Look.Theme.DARK : Look.Theme.LIGHT, scale.equals("2") ? 2 : 1);
    }

    /** @param isCurrent whether the version in the address was the one that there is, when the drawing began */
    static ResponseEntity<byte[]> answer(boolean isCurrent, byte[] picture) {
        return ResponseEntity.ok()
                .cacheControl(
                        isCurrent
                                ? CacheControl.maxAge(Duration.ofDays(30))
                                        .cachePrivate()
                                        .immutable()
                                : CacheControl.noStore())
                .body(picture);
    }
}
