package io.spatialflow.server.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoxGridTest {

    @Test
    void findsWhatLookingAtEveryBoxFinds() {
        Random random = new Random(20261125);
        BoxGrid<Integer> grid = new BoxGrid<>();
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            double size = Math.pow(10, -6 + random.nextDouble() * 8);
            double south = Math.max(-90, random.nextDouble() * 180 - 90);
            double west = Math.max(-180, random.nextDouble() * 360 - 180);
            Box box = new Box(south, west, Math.min(90, south + size), Math.min(180, west + size * 2));
            boxes.add(box);
            grid.add(box, i);
        }
        for (int i = 0; i < 2_000; i++) {
            Point point = i % 2 == 0
                    ? new Point(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180)
                    : new Point(boxes.get(i).north(), boxes.get(i).west());
            List<Integer> expected = new ArrayList<>();
            for (int n = 0; n < boxes.size(); n++) {
                if (boxes.get(n).contains(point)) {
                    expected.add(n);
                }
            }
            assertThat(grid.at(point)).as("at %s", point).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void theWholeWorldIsABoxToo() {
        BoxGrid<String> grid = new BoxGrid<>();
        grid.add(new Box(-90, -180, 90, 180), "world");
        assertThat(grid.at(new Point(90, 180))).containsExactly("world");
        assertThat(grid.at(new Point(-90, -180))).containsExactly("world");
    }
}
