package io.spatialflow.server.ground;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Names on one tile. Each lies on its tile whole, so none is cut at an edge, and none of the neighbour's can lie on it; and none
 * lies on another, which a grid of small cells remembers.
 */
final class Labels {

    /** Pixels to the next name, and to the edge. */
    private static final double AIR = 3;

    private static final int CELL = 4;
    private static final int ACROSS = Detail.PIXELS / CELL;

    private final BitSet taken = new BitSet(ACROSS * ACROSS);
    private final List<Placed> placed = new ArrayList<>();

    /** An outline in pixels of the tile. */
    record Placed(Shape shape, Lettering.Kind kind) {}

    List<Placed> placed() {
        return placed;
    }

    /**
     * Puts a text with its middle at a point if there is room.
     *
     * @param angle radians, clockwise on the screen
     * @return whether there was
     */
    boolean put(Lettering.Outline text, Lettering.Kind kind, double x, double y, double angle) {
        BitSet needed = cells(text, x, y, angle);
        if (needed.isEmpty() || needed.intersects(taken)) {
            return false;
        }
        taken.or(needed);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        placed.add(new Placed(place.createTransformedShape(text.shape()), kind));
        return true;
    }

    /** The same, but moved sideways and up or down as far as it must be to lie on the tile. */
    boolean putInside(Lettering.Outline text, Lettering.Kind kind, double x, double y) {
        double halfHeight = text.height() / 2 + AIR;
        double halfWidth = text.width() / 2 + halfHeight;
        if (2 * halfWidth > Detail.PIXELS) {
            return false;
        }
        return put(
                text,
                kind,
                Math.clamp(x, halfWidth, Detail.PIXELS - halfWidth),
                Math.clamp(y, halfHeight, Detail.PIXELS - halfHeight),
                0);
    }

    /** Those that squares along the text touch; none if it does not lie on the tile whole. */
    private static BitSet cells(Lettering.Outline text, double x, double y, double angle) {
        BitSet cells = new BitSet(ACROSS * ACROSS);
        double half = text.height() / 2 + AIR;
        double reach = text.width() / 2;
        for (double along = -reach; along <= reach + CELL; along += CELL) {
            double at = Math.min(along, reach);
            double middleX = x + at * Math.cos(angle);
            double middleY = y + at * Math.sin(angle);
            boolean isOnTile = middleX >= half
                    && middleY >= half
                    && middleX <= Detail.PIXELS - half
                    && middleY <= Detail.PIXELS - half;
            if (!isOnTile) {
                return new BitSet();
            }
            int right = Math.min(ACROSS - 1, (int) ((middleX + half) / CELL));
            int bottom = Math.min(ACROSS - 1, (int) ((middleY + half) / CELL));
            for (int row = (int) ((middleY - half) / CELL); row <= bottom; row++) {
                cells.set(row * ACROSS + (int) ((middleX - half) / CELL), row * ACROSS + right + 1);
            }
        }
        return cells;
    }
}
