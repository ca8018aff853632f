package io.spatialflow.server.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final Rectangle2D TILE = new Rectangle2D.Double(0, 0, Detail.PIXELS, Detail.PIXELS);

    private final Labels labels = new Labels();

    private static Lettering.Outline text(double width, double height) {
        return new Lettering.Outline(new Rectangle2D.Double(-width / 2, -height / 2, width, height), width, height);
    }

    @RepeatedTest(100)
    void noNameIsCutAtAnEdgeAndNoneLiesOnAnother(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 200; i++) {
            Lettering.Outline text = text(5 + random.nextDouble(200), 9 + random.nextInt(5));
            double x = random.nextDouble(-50, 560);
            double y = random.nextDouble(-50, 560);
            if (random.nextBoolean()) {
                labels.put(text, Lettering.Kind.STREET, x, y, random.nextDouble(-Math.PI / 2, Math.PI / 2));
            } else {
                labels.putInside(text, Lettering.Kind.TOWN, x, y);
            }
        }
        assertThat(labels.placed()).hasSizeGreaterThan(5);
        Area all = new Area();
        for (Labels.Placed placed : labels.placed()) {
            Area area = new Area(placed.shape());
            assertThat(TILE.contains(area.getBounds2D())).isTrue();
            Area common = new Area(area);
            common.intersect(all);
            assertThat(common.isEmpty()).isTrue();
            all.add(area);
        }
    }

    @Test
    void aTownAtTheEdgeOfATileIsNamedOnIt() {
        assertThat(labels.putInside(text(70, 13), Lettering.Kind.TOWN, 511, 0)).isTrue();
        assertThat(labels.putInside(text(70, 13), Lettering.Kind.TOWN, 0, 511)).isTrue();
    }

    @Test
    void whatIsWiderThanATileHasNoPlace() {
        assertThat(labels.putInside(text(600, 12), Lettering.Kind.TOWN, 256, 256))
                .isFalse();
        assertThat(labels.put(text(600, 12), Lettering.Kind.TOWN, 256, 256, 0)).isFalse();
        assertThat(labels.put(text(600, 12), Lettering.Kind.TOWN, Double.NaN, 256, 0))
                .isFalse();
    }
}
