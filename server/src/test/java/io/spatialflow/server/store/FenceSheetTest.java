package io.spatialflow.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Drawings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of some thousand fences, filled, changed and asked; each answer is compared with looking at every fence. */
class FenceSheetTest {

    private static final Box WORLD = new Box(-90, -180, 90, 180);

    private static final BiConsumer<SheetLeaf, SheetLeaf> NOBODY = (before, after) -> {};

    private final Map<Long, Area> fences = new TreeMap<>();

    /** In towns, as fences are, some far off, some at the edges of the world, some upon each other. */
    private static Area area(Random random) {
        double latitude = random.nextInt(10) > 0
                ? 44 + random.nextInt(5) + random.nextGaussian() / 50
                : random.nextDouble(-89.9, 89.9);
        double longitude = random.nextInt(10) > 0
                ? -73 + random.nextInt(5) + random.nextGaussian() / 50
                : random.nextDouble(-180, 180);
        if (random.nextInt(4) == 0) {
            return CircleArea.of(new Point(44.5, -72.5), 100);
        }
        if (random.nextInt(3) == 0 && Math.abs(longitude) < 178) {
            double size = random.nextDouble(0.0005, random.nextInt(20) == 0 ? 1 : 0.02);
            return Drawings.area("%s %s, %s %s, %s %s"
                    .formatted(
                            longitude,
                            latitude,
                            longitude + size,
                            latitude,
                            longitude,
                            Math.min(latitude + size, 89.99)));
        }
        return CircleArea.of(
                new Point(latitude, longitude), random.nextDouble(1, random.nextInt(20) == 0 ? 90_000 : 500));
    }

    /** As the R*Tree keeps them: numbers of 32 bits, rounded outwards. */
    private static List<SheetBox> boxes(long seq, Area area) {
        List<SheetBox> boxes = new ArrayList<>();
        for (Box box : area.boxes()) {
            boxes.add(new SheetBox(
                    2 * seq + boxes.size(),
                    Math.nextDown((float) box.south()),
                    Math.nextDown((float) box.west()),
                    Math.nextUp((float) box.north()),
                    Math.nextUp((float) box.east())));
        }
        return boxes;
    }

    private List<SheetBox> boxes() {
        List<SheetBox> boxes = new ArrayList<>();
        fences.forEach((seq, area) -> boxes.addAll(boxes(seq, area)));
        return boxes;
    }

    private FenceSheet filled(Random random, int count) {
        for (long seq = 1; seq <= count; seq++) {
            fences.put(seq, area(random));
        }
        return FenceSheet.of(boxes());
    }

    private FenceSheet changed(FenceSheet sheet, Random random) {
        Map<Long, Area> changes = new HashMap<>();
        long newest = fences.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        List<SheetBox> boxes = new ArrayList<>();
        int count = random.nextInt(8) == 0 ? 400 : 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            long seq = random.nextBoolean() ? newest + 1 + i : 1 + random.nextLong(newest);
            if (seq <= newest && random.nextInt(3) == 0) {
                changes.put(seq, null);
            } else {
                changes.put(seq, area(random));
            }
        }
        changes.forEach((seq, area) -> {
            fences.remove(seq);
            if (area != null) {
                fences.put(seq, area);
                boxes.addAll(boxes(seq, area));
            }
        });
        return sheet.with(changes.keySet(), boxes, NOBODY);
    }

    private void agrees(FenceSheet sheet, Random random) {
        assertThat(sheet.fences()).isEqualTo(fences.size());
        assertThat(sheet.seqs(WORLD, Integer.MAX_VALUE)).containsExactlyInAnyOrderElementsOf(fences.keySet());
        assertThat(sheet.bytes()).isEqualTo(boxes().size() * SheetLeaf.BYTES_EACH);
        Box box = box(random);
        List<Long> touching = boxes().stream()
                .filter(at -> at.south() <= box.north()
                        && at.north() >= box.south()
                        && at.west() <= box.east()
                        && at.east() >= box.west())
                .map(SheetBox::seq)
                .distinct()
                .toList();
        assertThat(sheet.seqs(box, Integer.MAX_VALUE)).containsExactlyInAnyOrderElementsOf(touching);
        assertThat(sheet.count(box, 7)).isEqualTo(Math.min(7, touching.size()));
        assertThat(sheet.crowds(WORLD, 8).stream()
                        .mapToLong(crowd -> crowd.fences())
                        .sum())
                .isEqualTo(fences.size());
        nearestAreFound(sheet, point(random), 1 + random.nextInt(60));
    }

    private static Box box(Random random) {
        double south = random.nextDouble(-90, 89);
        double west = random.nextDouble(-180, 179);
        return random.nextBoolean()
                ? new Box(44, -73, 44 + random.nextDouble(), -73 + random.nextDouble())
                : new Box(south, west, random.nextDouble(south, 90), random.nextDouble(west, 180));
    }

    private static Point point(Random random) {
        return random.nextInt(3) > 0
                ? new Point(44 + random.nextDouble(5), -73 + random.nextDouble(5))
                : new Point(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
    }

    private static List<Long> nearest(FenceSheet sheet, Point point, int wanted) {
        return sheet.nearest(point, wanted).stream().map(Nearest.Seen::seq).toList();
    }

    private void nearestAreFound(FenceSheet sheet, Point point, int wanted) {
        List<Long> found = nearest(sheet, point, wanted);
        Map<Long, Double> meters = new HashMap<>();
        fences.forEach((seq, area) -> meters.put(seq, area.distanceTo(point).meters()));
        double reach = meters.values().stream()
                .sorted()
                .skip(Math.min(wanted, fences.size()) - 1)
                .findFirst()
                .orElseThrow();
        List<Long> nearest = meters.entrySet().stream()
                .filter(fence -> fence.getValue() <= reach)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(found).as("%d from %s", wanted, point).containsAll(nearest);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aSheetThatFollowedAllChangesSaysWhatANewOneWould(long seed) {
        Random random = new Random(seed);
        FenceSheet sheet = filled(random, 3_000);
        agrees(sheet, random);
        for (int i = 0; i < 40; i++) {
            sheet = changed(sheet, random);
            agrees(sheet, random);
        }
        assertThat(sheet.extent()).isEqualTo(FenceSheet.of(boxes()).extent());
    }

    @Test
    void theNearestAreFoundWhereverOneStands() {
        Random random = new Random(7);
        FenceSheet sheet = filled(random, 3_000);
        for (int i = 0; i < 400; i++) {
            nearestAreFound(sheet, point(random), 1 + random.nextInt(100));
        }
        for (Point pole : List.of(new Point(90, 0), new Point(-90, 120), new Point(0, 180), new Point(-44.5, 107.5))) {
            nearestAreFound(sheet, pole, 50);
        }
    }

    @Test
    void aCrowdIsNotSearchedWholeForItsNearest() {
        Random random = new Random(8);
        for (long seq = 1; seq <= 20_000; seq++) {
            fences.put(seq, CircleArea.of(new Point(44 + random.nextDouble(), -73 + random.nextDouble()), 50));
        }
        FenceSheet sheet = FenceSheet.of(boxes());
        assertThat(nearest(sheet, new Point(44.4, -72.4), 50)).hasSizeBetween(50, 75);
        assertThat(nearest(sheet, new Point(20, 100), 50)).hasSize(2_000);
    }

    @Test
    void anEmptySheetHasNothingAndTakesItsFirst() {
        FenceSheet empty = FenceSheet.of(List.of());
        assertThat(empty.extent()).isEmpty();
        assertThat(empty.fences()).isZero();
        assertThat(nearest(empty, new Point(1, 1), 5)).isEmpty();
        assertThat(empty.crowds(WORLD, 4)).isEmpty();
        FenceSheet one = empty.with(Set.of(9L), boxes(9, CircleArea.of(new Point(10, 10), 100)), NOBODY);
        assertThat(nearest(one, new Point(1, 1), 5)).containsExactly(9L);
        FenceSheet none = one.with(Set.of(9L), List.of(), NOBODY);
        assertThat(none.extent()).isEmpty();
        assertThat(nearest(none, new Point(1, 1), 5)).isEmpty();
    }

    @Test
    void aSheetStaysAsItWasWhenAnotherIsMadeOfIt() {
        Random random = new Random(9);
        FenceSheet before = filled(random, 1_000);
        List<Long> seqs = before.seqs(WORLD, Integer.MAX_VALUE);
        before.with(Set.copyOf(seqs.subList(0, 500)), List.of(), NOBODY);
        assertThat(before.seqs(WORLD, Integer.MAX_VALUE)).isEqualTo(seqs);
        assertThat(before.fences()).isEqualTo(1_000);
    }
}
