package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Point;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Tiny gazetteers for tests. */
public final class Samples {

    private Samples() {}

    /**
     * Builds a gazetteer from lines of {@code number | street | unit | city | district | region | postcode | lat | lon}.
     */
    public static GazetteerSummary build(Gazetteers gazetteers, Provenance provenance, String lines)
            throws IOException {
        List<AddressPoint> points = lines.lines()
                .filter(line -> !line.isBlank())
                .map(Samples::point)
                .toList();
        return build(gazetteers, provenance, points);
    }

    /** Builds a gazetteer from rows of any kind. */
    public static GazetteerSummary build(
            Gazetteers gazetteers, Provenance provenance, List<? extends ReferenceRow> rows) throws IOException {
        return gazetteers.build(provenance, "a test", consumer -> {
            rows.forEach(consumer);
            return new Intake(rows.size(), 0, 0);
        });
    }

    public static Provenance named(String name) {
        return new Provenance(name, "public domain", null, false);
    }

    private static AddressPoint point(String line) {
        List<String> parts =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return new AddressPoint(
                new Point(Double.parseDouble(parts.get(7)), Double.parseDouble(parts.get(8))),
                parts.get(0),
                parts.get(1),
                parts.get(2),
                PostalArea.of(parts.get(3), parts.get(4), parts.get(5), parts.get(6)));
    }
}
