package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Geofences;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the map draws: the newest fences, as many as one question to the store gives, and each other one by itself. */
@RestController
class MapDataController {

    private final Geofences geofences;

    MapDataController(Geofences geofences) {
        this.geofences = geofences;
    }

    @GetMapping(path = "/dashboard/geofences.json", produces = MediaType.APPLICATION_JSON_VALUE)
    MapData fences(@AuthenticationPrincipal Membership member, @RequestParam @Nullable String tag) {
        return MapData.of(Selection.of(tag).of(geofences, member.workspace().id(), GeofenceQuery.MAX_LIMIT, 0));
    }

    @GetMapping(path = "/dashboard/geofences/{id}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<MapData.Fence> fence(@AuthenticationPrincipal Membership member, @PathVariable UUID id) {
        return ResponseEntity.of(
                geofences.find(member.workspace().id(), new GeofenceId(id)).map(MapData.Fence::of));
    }
}
