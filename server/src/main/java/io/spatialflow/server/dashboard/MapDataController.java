package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.tile.ChartedFence;
import io.spatialflow.server.tile.FenceChart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Fences as shapes for the map: those in view, as long as they are few. How many there are decides and not the zoom: what a
 * browser can move smoothly is a number of shapes, and a city may have more than a country. Where there are more, the map
 * shows tiles.
 */
@RestController
class MapDataController {

    /** A canvas draws so many, corners and all, within a frame. */
    static final int FEW = 400;

    private final Geofences geofences;
    private final FenceChart chart;

    MapDataController(Geofences geofences, FenceChart chart) {
        this.geofences = geofences;
        this.chart = chart;
    }

    /** The newest of the workspace, for maps that have fences as their background. */
    @GetMapping(path = "/dashboard/geofences.json", produces = MediaType.APPLICATION_JSON_VALUE)
    MapData newest(@AuthenticationPrincipal Membership member) {
        return MapData.of(geofences.list(member.workspace().id(), GeofenceQuery.newest(GeofenceQuery.MAX_LIMIT)));
    }

    @GetMapping(path = "/dashboard/geofences/{id}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<MapData.Shape> fence(@AuthenticationPrincipal Membership member, @PathVariable UUID id) {
        return ResponseEntity.of(
                geofences.find(member.workspace().id(), new GeofenceId(id)).map(MapData.Shape::of));
    }

    @GetMapping(path = "/dashboard/view.json", produces = MediaType.APPLICATION_JSON_VALUE)
    InView view(
            @AuthenticationPrincipal Membership member,
            @RequestParam(defaultValue = "") String box,
            AskedFences asked) {
        WorkspaceId workspace = member.workspace().id();
        return asked.view()
                .filter()
                .map(filter -> inView(workspace, boxes(box), filter))
                .orElse(new InView(false, List.of()));
    }

    private InView inView(WorkspaceId workspace, List<Box> boxes, FenceFilter filter) {
        Map<GeofenceId, ChartedFence> found = new LinkedHashMap<>();
        for (Box box : boxes) {
            if (chart.count(workspace, box, filter, FEW + 1) > FEW) {
                return new InView(true, List.of());
            }
            chart.fences(workspace, box, filter, FEW + 1)
                    .forEach(fence -> found.put(fence.outline().id(), fence));
        }
        return new InView(
                found.size() > FEW,
                found.size() > FEW
                        ? List.of()
                        : found.values().stream().map(MapData.Shape::of).toList());
    }

    /** South, west, north and east of all that the filter lets through, for the map to begin with; empty if nothing is. */
    @GetMapping(path = "/dashboard/extent.json", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Double> extent(@AuthenticationPrincipal Membership member, AskedFences asked) {
        return asked.view()
                .filter()
                .flatMap(filter -> chart.extent(member.workspace().id(), filter))
                .map(box -> List.of(box.south(), box.west(), box.north(), box.east()))
                .orElse(List.of());
    }

    /** South, west, north and east of what is seen, west and east perhaps beyond the antimeridian. */
    private static List<Box> boxes(String text) {
        double[] sides = numbers(text);
        if (sides.length != 4) {
            return List.of();
        }
        double south = Math.clamp(Math.min(sides[0], sides[2]), -90, 90);
        double north = Math.clamp(Math.max(sides[0], sides[2]), -90, 90);
        double width = sides[3] - sides[1];
        if (width >= 360 || width < 0) {
            return List.of(new Box(south, -180, north, 180));
        }
        double west = Math.IEEEremainder(sides[1], 360);
        double east = west + width;
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box(south, west, north, Math.min(east, 180)));
        if (east > 180) {
            boxes.add(new Box(south, -180, north, east - 360));
        }
        return boxes;
    }

    private static double[] numbers(String text) {
        try {
            double[] numbers = Arrays.stream(text.split(",", 5))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return Arrays.stream(numbers).allMatch(Double::isFinite) ? numbers : new double[0];
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }

    /**
     * What is seen.
     *
     * @param many whether there are too many to be given as shapes
     */
    record InView(boolean many, List<MapData.Shape> geofences) {}
}
