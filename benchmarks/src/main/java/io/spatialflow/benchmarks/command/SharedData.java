package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.question.Meanings;
import io.spatialflow.benchmarks.question.Withheld;
import io.spatialflow.benchmarks.reference.AddressSet;
import io.spatialflow.benchmarks.reference.StreetRanges;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.AddressRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The folder of reference data and suites, read once and as late as possible. Not for several threads. */
final class SharedData {

    private static final double WITHHELD_SHARE = 0.2;

    private final Path folder;
    private final long seed;
    private final Map<AddressSet, List<AddressPoint>> points = new HashMap<>();
    private final Map<AddressSet, List<AddressPoint>> shuffled = new HashMap<>();
    private final Map<AddressSet, Meanings> exact = new HashMap<>();
    private final Map<AddressSet, Withheld> withheld = new HashMap<>();
    private List<AddressPoint> towns = List.of();

    SharedData(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    boolean isThere() {
        return AddressSet.ALL.stream()
                        .allMatch(set ->
                                Files.isReadable(data().resolve(set.folder()).resolve("openaddresses.csv.gz")))
                && Files.isDirectory(folder.resolve("suites"));
    }

    Path suite(String name) {
        return folder.resolve("suites").resolve(name);
    }

    List<AddressPoint> points(AddressSet set) throws IOException {
        if (!points.containsKey(set)) {
            points.put(set, set.points(data()));
        }
        return points.get(set);
    }

    /** All points in an order that is random, but the same for everybody. */
    List<AddressPoint> shuffled(AddressSet set) throws IOException {
        if (!shuffled.containsKey(set)) {
            shuffled.put(set, shuffle(points(set)));
        }
        return shuffled.get(set);
    }

    Meanings exact(AddressSet set) throws IOException {
        if (!exact.containsKey(set)) {
            exact.put(set, Meanings.exact(points(set)));
        }
        return exact.get(set);
    }

    Withheld withheld(AddressSet set) throws IOException {
        if (!withheld.containsKey(set)) {
            withheld.put(set, Withheld.of(shuffled(set), WITHHELD_SHARE, seed));
        }
        return withheld.get(set);
    }

    List<AddressPoint> vermontWithTowns() throws IOException {
        if (towns.isEmpty()) {
            towns = shuffle(AddressSet.VERMONT.pointsWithTowns(data()));
        }
        return towns;
    }

    List<AddressRange> ranges() throws IOException {
        return StreetRanges.read(data().resolve(AddressSet.CAMBRIDGE.folder()).resolve("street_ranges.csv"));
    }

    private List<AddressPoint> shuffle(List<AddressPoint> ordered) {
        List<AddressPoint> copy = new ArrayList<>(ordered);
        Collections.shuffle(copy, new Random(seed));
        return Collections.unmodifiableList(copy);
    }

    private Path data() {
        return folder.resolve("data");
    }
}
