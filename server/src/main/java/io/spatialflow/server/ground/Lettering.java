package io.spatialflow.server.ground;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Text as outlines. It needs a font of the machine; where there is none, or none of Java's libraries for it, maps have no
 * names, and the log says so once. Safe for several threads.
 */
final class Lettering {

    private static final System.Logger LOG = System.getLogger(Lettering.class.getName());

    /** What text is for. */
    enum Kind {
        TOWN(Font.BOLD, 13),
        STREET(Font.PLAIN, 11),
        NUMBER(Font.PLAIN, 9);

        private final int style;
        private final int pixels;

        Kind(int style, int pixels) {
            this.style = style;
            this.pixels = pixels;
        }
    }

    /**
     * A text whose middle lies at 0, 0.
     *
     * @param width pixels
     * @param height pixels
     */
    record Outline(Shape shape, double width, double height) {}

    private static final FontRenderContext PRECISE = new FontRenderContext(null, true, true);

    /** A line of text is not higher; what is piles marks upon marks. */
    private static final double HIGHEST = 2;

    private final Supplier<Font> font;
    private @Nullable Map<Kind, Font> fonts;
    private boolean isTried;

    /** Whatever font the machine has for text without serifs. */
    Lettering() {
        this(() -> new Font(Font.SANS_SERIF, Font.PLAIN, 1));
    }

    Lettering(Supplier<Font> font) {
        this.font = font;
    }

    /** Whether there are names at all. Looks for a font when it is asked first, which takes a moment. */
    boolean isPossible() {
        return fonts() != null;
    }

    /** The text in one line; nothing if it is empty, cannot be drawn, or there is no font. */
    Optional<Outline> outline(String text, Kind kind) {
        Map<Kind, Font> found = fonts();
        Font chosen = found == null ? null : found.get(kind);
        if (text.isBlank() || chosen == null) {
            return Optional.empty();
        }
        Rectangle2D bounds = outline(text, chosen, 0, 0).getBounds2D();
        if (bounds.isEmpty() || bounds.getHeight() > HIGHEST * kind.pixels) {
            return Optional.empty();
        }
        // Names of letters with and without tails stand on one line, so the height of a capital counts.
        double middle = chosen.getSize2D() * 0.36;
        return Optional.of(
                new Outline(outline(text, chosen, -bounds.getCenterX(), middle), bounds.getWidth(), kind.pixels));
    }

    private static Shape outline(String text, Font font, double x, double y) {
        return new TextLayout(text, font, PRECISE).getOutline(AffineTransform.getTranslateInstance(x, y));
    }

    private synchronized @Nullable Map<Kind, Font> fonts() {
        if (!isTried) {
            isTried = true;
            fonts = load();
        }
        return fonts;
    }

    /** Without a font Java throws what it happens to meet: an {@code Error}, an internal one, no class, no library. */
    private @Nullable Map<Kind, Font> load() {
        try {
            Font plain = font.get();
            Map<Kind, Font> loaded = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                loaded.put(kind, plain.deriveFont(kind.style, kind.pixels));
                outline("a1", plain.deriveFont(kind.style, kind.pixels), 0, 0);
            }
            return loaded;
        } catch (RuntimeException | Error e) {
            if (e instanceof VirtualMachineError && !(e instanceof InternalError)) {
                throw e;
            }
            LOG.log(
                    System.Logger.Level.WARNING,
                    () -> "maps show streets without names: this machine has no font that Java can use (" + e
                            + "). Install one, for example the packages fontconfig and fonts-dejavu-core, and start again");
            return null;
        }
    }
}
