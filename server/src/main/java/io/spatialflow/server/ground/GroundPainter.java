package io.spatialflow.server.ground;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Landmark;
import io.spatialflow.geocoder.index.Street;
import io.spatialflow.server.tile.Look;
import io.spatialflow.server.tile.TileAddress;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws the ground of a tile. Not for several threads. */
final class GroundPainter {

    private static final double HOUSE_PIXELS = 1.7;

    /** A number stands above its house. */
    private static final double ABOVE = 7;

    /** And the name of its street, where it has no line, below it. */
    private static final double BELOW = 13;

    /** Houses that are tried for that. */
    private static final int TRIES = 8;

    private static final float HALO_PIXELS = 3;

    /** Thinner streets have no edges. */
    private static final float THIN = 2;

    private final TileAddress tile;
    private final Detail detail;
    private final Lettering lettering;
    private final Ink ink;
    private final Graphics2D graphics;
    private final Labels labels = new Labels();

    private GroundPainter(TileAddress tile, Look look, Lettering lettering, BufferedImage picture) {
        this.tile = tile;
        this.detail = Detail.of(tile);
        this.lettering = lettering;
        this.ink = Ink.of(look);
        this.graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(look.scale(), look.scale());
    }

    static BufferedImage blank(Look look) {
        int pixels = Detail.PIXELS * look.scale();
        return new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
    }

    static BufferedImage paint(TileAddress tile, Survey survey, Look look, Lettering lettering) {
        BufferedImage picture = blank(look);
        GroundPainter painter = new GroundPainter(tile, look, lettering, picture);
        painter.paint(survey);
        painter.graphics.dispose();
        return picture;
    }

    private void paint(Survey survey) {
        Map<String, List<Track>> tracks = new HashMap<>();
        Path2D all = new Path2D.Double();
        for (Survey.MappedStreet street : survey.streets()) {
            street.lines().forEach(line -> {
                Track track = Track.of(tile, line.points());
                track.addTo(all);
                tracks.computeIfAbsent(MapName.of(street.name()), name -> new ArrayList<>())
                        .add(track);
            });
        }
        drawStreets(all);
        survey.streets().forEach(street -> street.houses().forEach(house -> dot(house.point())));
        survey.towns().forEach(this::nameTown);
        if (detail.streetNames()) {
            nameStreets(tracks);
        }
        if (detail.houses()) {
            List<Track> lines = tracks.values().stream().flatMap(List::stream).toList();
            survey.streets().forEach(street -> nameHouses(street, lines));
        }
        drawNames();
    }

    private void drawStreets(Path2D all) {
        float width = detail.width();
        if (width > THIN) {
            line(all, width + 2, ink.edge());
            line(all, width, ink.street());
        } else {
            line(all, width, ink.thin());
        }
    }

    private void line(Path2D path, float width, Color color) {
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    private void dot(Point point) {
        graphics.setColor(ink.house());
        graphics.fill(new Ellipse2D.Double(
                Track.x(tile, point) - HOUSE_PIXELS,
                Track.y(tile, point) - HOUSE_PIXELS,
                2 * HOUSE_PIXELS,
                2 * HOUSE_PIXELS));
    }

    private void nameTown(Landmark town) {
        lettering
                .outline(MapName.of(town.name()), Lettering.Kind.TOWN)
                .ifPresent(text -> labels.putInside(
                        text, Lettering.Kind.TOWN, Track.x(tile, town.center()), Track.y(tile, town.center())));
    }

    /** The longest first; each name once. */
    private void nameStreets(Map<String, List<Track>> tracks) {
        Comparator<Map.Entry<String, List<Track>>> longest = Comparator.comparingDouble(
                street -> -street.getValue().stream().mapToDouble(Track::length).sum());
        tracks.entrySet().stream()
                .sorted(longest.thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .forEach(street -> lettering
                        .outline(street.getKey(), Lettering.Kind.STREET)
                        .ifPresent(text -> nameOne(text, street.getValue())));
    }

    private void nameOne(Lettering.Outline text, List<Track> tracks) {
        tracks.sort(Comparator.comparingDouble(Track::length).reversed());
        for (Track track : tracks) {
            if (track.name(text, labels)) {
                return;
            }
        }
    }

    /** The numbers of the houses, and the name of a street that is known of them only. */
    private void nameHouses(Survey.MappedStreet street, List<Track> lines) {
        if (street.lines().isEmpty()) {
            lettering
                    .outline(MapName.of(street.name()), Lettering.Kind.STREET)
                    .ifPresent(text -> nameBelowOne(text, street.houses(), lines));
        }
        if (detail.numbers()) {
            street.houses().forEach(this::number);
        }
    }

    /** Not on the line of another street, whose name it would seem to be. */
    private void nameBelowOne(Lettering.Outline text, List<Street.House> houses, List<Track> lines) {
        for (Street.House house : houses.subList(0, Math.min(TRIES, houses.size()))) {
            double x = Track.x(tile, house.point());
            double y = Track.y(tile, house.point()) + BELOW;
            Rectangle2D frame =
                    new Rectangle2D.Double(x - text.width() / 2, y - text.height() / 2, text.width(), text.height());
            if (lines.stream().noneMatch(line -> line.crosses(frame))
                    && labels.put(text, Lettering.Kind.STREET, x, y, 0)) {
                return;
            }
        }
    }

    private void number(Street.House house) {
        lettering
                .outline(MapName.of(house.number().display()), Lettering.Kind.NUMBER)
                .ifPresent(text -> labels.put(
                        text,
                        Lettering.Kind.NUMBER,
                        Track.x(tile, house.point()),
                        Track.y(tile, house.point()) - ABOVE,
                        0));
    }

    private void drawNames() {
        graphics.setStroke(new BasicStroke(HALO_PIXELS, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(ink.halo());
        labels.placed().forEach(label -> graphics.draw(label.shape()));
        for (Labels.Placed label : labels.placed()) {
            graphics.setColor(
                    switch (label.kind()) {
                        case TOWN -> ink.town();
                        case STREET -> ink.streetName();
                        case NUMBER -> ink.number();
                    });
            graphics.fill(label.shape());
        }
    }
}
