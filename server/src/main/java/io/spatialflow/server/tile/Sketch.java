package io.spatialflow.server.tile;

import java.util.List;

/** What there is to draw on a tile. */
sealed interface Sketch {

    /** So few that each is drawn. */
    record Fences(List<ChartedFence> fences) implements Sketch {}

    /** So many that only their density is. */
    record Crowds(List<Crowd> crowds) implements Sketch {}
}
