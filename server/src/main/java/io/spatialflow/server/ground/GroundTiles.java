package io.spatialflow.server.ground;

import io.spatialflow.geocoder.index.Gazetteers;
import io.spatialflow.geocoder.index.Snapshot;
import io.spatialflow.server.tile.Look;
import io.spatialflow.server.tile.Png;
import io.spatialflow.server.tile.TileAddress;

/**
 * The streets, houses and towns of the gazetteers that are loaded, tile by tile. A tile is 512 pixels wide and has the detail of
 * the next zoom: maps ask for zoom 13 where they show zoom 14. Gazetteers belong to the server, so everybody who is signed in
 * sees the same.
 */
public final class GroundTiles {

    /** To be raised whenever the same gazetteers are drawn differently. */
    private static final String EDITION = "1";

    private final Gazetteers gazetteers;
    private final Lettering lettering;

    public GroundTiles(Gazetteers gazetteers) {
        this(gazetteers, new Lettering());
    }

    GroundTiles(Gazetteers gazetteers, Lettering lettering) {
        this.gazetteers = gazetteers;
        this.lettering = lettering;
    }

    /** As long as it stays, every tile does. */
    public String version() {
        try (Snapshot snapshot = gazetteers.snapshot()) {
            return EDITION + "-" + snapshot.mark();
        }
    }

    /** The tile as a PNG on transparent ground. */
    public byte[] picture(TileAddress tile, Look look) {
        Survey survey;
        try (Snapshot snapshot = gazetteers.snapshot()) {
            survey = Survey.of(snapshot, tile);
        }
        return Png.of(GroundPainter.paint(tile, survey, look, lettering));
    }
}
