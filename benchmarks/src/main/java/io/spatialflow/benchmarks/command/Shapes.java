package io.spatialflow.benchmarks.command;

import io.spatialflow.benchmarks.server.FilesApi;
import java.io.IOException;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented fences in the manner of a dispatcher's: around four hundred towns, nine circles to one polygon. */
final class Shapes {

    /** Fences carry one of these, {@code depot} one in two and {@code fleet:} any of fifty. */
    static final int FLEETS = 50;

    /** Of a file. */
    private static final int MOST_FEATURES = 10_000;

    private static final int TOWNS = 400;
    private static final int GROUPS = 100;
    private static final double TOWN_DEGREES = 0.2;

    private final Random random;
    private final double[][] towns;

    Shapes(long seed) {
        this.random = new Random(seed);
        this.towns = random.doubles(TOWNS)
                .mapToObj(any -> new double[] {-120 + 50 * random.nextDouble(), 28 + 20 * random.nextDouble()})
                .toArray(double[][]::new);
    }

    /** Longitude and latitude of somewhere in a town. */
    double[] place() {
        double[] town = towns[random.nextInt(TOWNS)];
        return new double[] {
            town[0] + TOWN_DEGREES * (random.nextDouble() - 0.5), town[1] + TOWN_DEGREES * (random.nextDouble() - 0.5)
        };
    }

    /** Makes so many fences, file by file. */
    void upload(FilesApi files, int fences) throws IOException, InterruptedException {
        for (int made = 0; made < fences; made += MOST_FEATURES) {
            int features = Math.min(MOST_FEATURES, fences - made);
            files.create(collection(features), features);
        }
    }

    /** A GeoJSON collection. */
    String collection(int features) {
        return IntStream.range(0, features)
                .mapToObj(i -> feature())
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
    }

    private String feature() {
        double[] at = place();
        boolean circle = random.nextInt(10) > 0;
        return String.format(
                Locale.ROOT,
                """
                {"type":"Feature","geometry":%s,"properties":{"name":"Site %d","group":"Route %d",\
                "tags":["fleet:%d"%s],"radius_meters":%d}}""",
                circle ? point(at) : polygon(at),
                random.nextInt(1_000_000),
                random.nextInt(GROUPS),
                random.nextInt(FLEETS),
                random.nextBoolean() ? ",\"depot\"" : "",
                50 + random.nextInt(450));
    }

    private static String point(double[] at) {
        return String.format(Locale.ROOT, "{\"type\":\"Point\",\"coordinates\":[%.6f,%.6f]}", at[0], at[1]);
    }

    /** A crooked octagon of some hundred metres. */
    String polygon(double[] at) {
        String corners = IntStream.rangeClosed(0, 8)
                .mapToObj(i -> corner(at, Math.PI / 4 * (i % 8)))
                .collect(Collectors.joining(","));
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + corners + "]]}";
    }

    private static String corner(double[] at, double angle) {
        return String.format(
                Locale.ROOT, "[%.6f,%.6f]", at[0] + 0.003 * Math.cos(angle), at[1] + 0.002 * Math.sin(angle));
    }
}
