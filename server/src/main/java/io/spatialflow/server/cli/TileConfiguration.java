package io.spatialflow.server.cli;

import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.server.ground.GroundTiles;
import io.spatialflow.server.store.SqlGeofences;
import io.spatialflow.server.tile.FenceChart;
import io.spatialflow.server.tile.FenceTiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fences on maps, and the ground under them. */
@Configuration(proxyBeanMethods = false)
class TileConfiguration {

    @Bean
    FenceChart fenceChart(SqlGeofences geofences) {
        return geofences.chart();
    }

    @Bean
    FenceTiles fenceTiles(FenceChart chart) {
        return new FenceTiles(chart);
    }

    @Bean
    GroundTiles groundTiles(Gazetteers gazetteers) {
        return new GroundTiles(gazetteers);
    }
}
