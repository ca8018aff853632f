package io.spatialflow.server.tile;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws a tile. Not for several threads. */
final class Painter {

    static final int PIXELS = 256;

    private static final float FILL = 0.18f;
    private static final float EDGE_PIXELS = 1.5f;

    /** A fence that would be smaller is a dot of this size, so that it is seen at all. */
    private static final double SMALLEST_PIXELS = 4;

    private static final byte[][] NOTHING = {Png.of(blank(1)), Png.of(blank(2))};

    private final TileAddress tile;
    private final Look look;
    private final Graphics2D graphics;

    private Painter(TileAddress tile, Look look, BufferedImage picture) {
        this.tile = tile;
        this.look = look;
        this.graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setStroke(new BasicStroke(EDGE_PIXELS * look.scale(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    static byte[] paint(TileAddress tile, Sketch sketch, Look look) {
        boolean isEmpty = switch (sketch) {
            case Sketch.Fences(List<ChartedFence> fences) -> fences.isEmpty();
            case Sketch.Crowds(List<Crowd> crowds) -> crowds.isEmpty();
        };
        if (isEmpty) {
            return NOTHING[look.scale() - 1].clone();
        }
        BufferedImage picture = blank(look.scale());
        Painter painter = new Painter(tile, look, picture);
        switch (sketch) {
            case Sketch.Fences(List<ChartedFence> fences) -> fences.forEach(painter::fence);
            case Sketch.Crowds(List<Crowd> crowds) -> crowds.forEach(painter::crowd);
        }
        painter.graphics.dispose();
        return Png.of(picture);
    }

    private static BufferedImage blank(int scale) {
        return new BufferedImage(PIXELS * scale, PIXELS * scale, BufferedImage.TYPE_INT_ARGB);
    }

    private double pixels(double tileWidths) {
        return tileWidths * PIXELS * look.scale();
    }

    private void fence(ChartedFence fence) {
        Color color = look.fence(fence.status().counts());
        Shape.on(tile, fence.outline().area(), FenceTiles.MARGIN).forEach(shape -> {
            Shape.Extent extent = shape.extent();
            if (extent.size() * PIXELS < SMALLEST_PIXELS) {
                dot(extent.middleX(), extent.middleY(), SMALLEST_PIXELS / 2, color);
                return;
            }
            Path2D path = path(shape);
            graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, FILL));
            graphics.setColor(color);
            graphics.fill(path);
            graphics.setComposite(AlphaComposite.SrcOver);
            graphics.draw(path);
        });
    }

    private Path2D path(Shape shape) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<double[]> rings : shape.polygons()) {
            for (double[] ring : rings) {
                path.moveTo(pixels(ring[0]), pixels(ring[1]));
                for (int i = 2; i < ring.length; i += 2) {
                    path.lineTo(pixels(ring[i]), pixels(ring[i + 1]));
                }
                path.closePath();
            }
        }
        return path;
    }

    /** Ten times as many are a dot of one and a half more pixels across the middle. It stays inside of its cell's tile. */
    private void crowd(Crowd crowd) {
        double radius = Math.min(SMALLEST_PIXELS, 1.5 + 0.75 * Math.log10(crowd.fences()));
        double edge = radius / PIXELS;
        dot(
                Math.clamp(tile.across(Mercator.x(crowd.middle().longitude())), edge, 1 - edge),
                Math.clamp(tile.down(Mercator.y(crowd.middle().latitude())), edge, 1 - edge),
                radius,
                look.fence(true));
    }

    private void dot(double x, double y, double radiusPixels, Color color) {
        double radius = radiusPixels * look.scale();
        graphics.setColor(color);
        graphics.fill(new Ellipse2D.Double(pixels(x) - radius, pixels(y) - radius, 2 * radius, 2 * radius));
    }
}
