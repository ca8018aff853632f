package io.spatialflow.server.ground;

import io.spatialflow.server.tile.Look;
import java.awt.Color;

/**
 * The colours of the ground; quiet, so that fences stand out.
 *
 * @param edge of a street that is wide enough for two
 * @param thin a street that is not
 * @param halo around names: the page's plain ground
 */
record Ink(Color street, Color edge, Color thin, Color house, Color halo, Color streetName, Color town, Color number) {

    private static final Ink LIGHT = new Ink(
            new Color(0xffffff),
            new Color(0xaebdc5),
            new Color(0xaebdc5),
            new Color(0xa9b8c0),
            new Color(0xeef3f4),
            new Color(0x55636f),
            new Color(0x33414d),
            new Color(0x76848f));

    private static final Ink DARK = new Ink(
            new Color(0x3a4853),
            new Color(0x0c1318),
            new Color(0x43525d),
            new Color(0x4d5d69),
            new Color(0x131c23),
            new Color(0xa3b2bf),
            new Color(0xc6d2dc),
            new Color(0x8797a4));

    static Ink of(Look look) {
        return look.theme() == Look.Theme.DARK ? DARK : LIGHT;
    }
}
