package io.spatialflow.server.tile;

import java.awt.Color;

/**
 * How a picture looks.
 *
 * @param scale pixels for each of the 256 that a tile is wide: 1 or 2
 */
public record Look(Theme theme, int scale) {

    /** For which ground. */
    public enum Theme {
        LIGHT(new Color(0x0b7d73), new Color(0x66727f)),
        DARK(new Color(0x4fd0c2), new Color(0x9aa8b6));

        private final Color fence;
        private final Color resting;

        Theme(Color fence, Color resting) {
            this.fence = fence;
            this.resting = resting;
        }
    }

    /** @throws IllegalArgumentException if the scale is neither */
    public Look {
        if (scale != 1 && scale != 2) {
            throw new IllegalArgumentException("the scale is 1 or 2, not " + scale);
        }
    }

    /** @param counts whether the fence does: one that does not is grey */
    Color fence(boolean counts) {
        return counts ? theme.fence : theme.resting;
    }
}
