package io.spatialflow.server.dashboard;

import io.spatialflow.geocoder.index.GazetteerSummary;
import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.server.ground.GroundTiles;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the maps of all pages stand on: the base map that the settings name or, without one, the streets that are loaded. */
@Component
class MapGround {

    private static final String TILES = "/dashboard/ground/{z}/{x}/{y}.png?theme={theme}&scale={scale}&version=";

    private final GroundTiles tiles;
    private final Gazetteers gazetteers;
    private final BaseMap baseMap;

    MapGround(GroundTiles tiles, Gazetteers gazetteers, BaseMap baseMap) {
        this.tiles = tiles;
        this.gazetteers = gazetteers;
        this.baseMap = baseMap;
    }

    /** Where tiles of the streets are, as a template; empty where a base map is set, or no gazetteer is loaded. */
    public String streets() {
        return baseMap.isSet() || gazetteers.isEmpty() ? "" : TILES + tiles.version();
    }

    /** Whom the ground is owed to: licences ask for it. The sample is our own. */
    public String attribution() {
        return baseMap.isSet()
                ? baseMap.attribution()
                : gazetteers.list().stream()
                        .filter(gazetteer -> !gazetteer.provenance().sample())
                        .map(MapGround::credit)
                        .distinct()
                        .collect(Collectors.joining(" · "));
    }

    private static String credit(GazetteerSummary gazetteer) {
        String licence = gazetteer.provenance().licence().strip();
        return licence.isEmpty() ? gazetteer.name() : licence;
    }
}
