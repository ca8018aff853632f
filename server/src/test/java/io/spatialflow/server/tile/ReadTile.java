package io.spatialflow.server.tile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** Reads a vector tile as strictly as the specification can be taken (Mapbox Vector Tile 2.1). */
public final class ReadTile {

    private static final GeometryFactory PLANE = new GeometryFactory();

    private final Map<String, List<Geometry>> layers = new HashMap<>();

    public ReadTile(byte[] tile) {
        Message message = new Message(tile);
        message.many(3).forEach(layer -> layers.put(new Message(layer).text(1), features(new Message(layer))));
    }

    /** What a layer has, with the properties as user data; none if there is no such layer. */
    public List<Geometry> layer(String name) {
        return layers.getOrDefault(name, List.of());
    }

    private static List<Geometry> features(Message layer) {
        require(layer.number(15) == 2, "version 2");
        require(layer.number(5) == 4096, "an extent of 4096");
        List<String> keys = layer.many(3).stream()
                .map(key -> new String(key, StandardCharsets.UTF_8))
                .toList();
        List<Object> values = layer.many(4).stream().map(ReadTile::value).toList();
        List<Geometry> features = new ArrayList<>();
        for (byte[] bytes : layer.many(2)) {
            Message feature = new Message(bytes);
            Map<String, Object> properties = new HashMap<>();
            List<Integer> tags = feature.packed(2);
            for (int i = 0; i < tags.size(); i += 2) {
                properties.put(keys.get(tags.get(i)), values.get(tags.get(i + 1)));
            }
            Geometry geometry = new Pen(feature.packed(4)).draw((int) feature.number(3));
            geometry.setUserData(properties);
            features.add(geometry);
        }
        return features;
    }

    private static Object value(byte[] bytes) {
        Message value = new Message(bytes);
        return value.many(1).isEmpty() ? (Object) value.number(5) : value.text(1);
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError("a tile needs " + what);
        }
    }

    /** Draws what the commands say. */
    private static final class Pen {

        private final List<Integer> commands;
        private int at;
        private int x;
        private int y;

        Pen(List<Integer> commands) {
            this.commands = commands;
        }

        Geometry draw(int kind) {
            List<LinearRing> rings = new ArrayList<>();
            List<Coordinate> corners = new ArrayList<>();
            while (at < commands.size()) {
                int command = commands.get(at++);
                int times = command >> 3;
                switch (command & 7) {
                    case 1, 2 -> {
                        require((command & 7) == 2 || times == 1 && corners.isEmpty(), "one pen down for each ring");
                        for (int i = 0; i < times; i++) {
                            corners.add(move());
                        }
                    }
                    case 7 -> {
                        corners.add(corners.getFirst().copy());
                        rings.add(PLANE.createLinearRing(corners.toArray(Coordinate[]::new)));
                        corners.clear();
                    }
                    default -> throw new AssertionError("no command: " + command);
                }
            }
            require(kind == 1 ? rings.isEmpty() : kind == 3 && corners.isEmpty(), "geometries of their kind");
            return kind == 1 ? PLANE.createPoint(corners.getFirst()) : polygons(rings);
        }

        private Coordinate move() {
            x += unzigzag(commands.get(at++));
            y += unzigzag(commands.get(at++));
            return new Coordinate(x, y);
        }

        private static int unzigzag(int value) {
            return value >>> 1 ^ -(value & 1);
        }

        /** By the formula, which knows no screen, outer rings run counterclockwise: their area is above zero. */
        private static Geometry polygons(List<LinearRing> rings) {
            List<org.locationtech.jts.geom.Polygon> polygons = new ArrayList<>();
            LinearRing shell = null;
            List<LinearRing> holes = new ArrayList<>();
            for (LinearRing ring : rings) {
                if (Orientation.isCCW(ring.getCoordinates())) {
                    if (shell != null) {
                        polygons.add(PLANE.createPolygon(shell, holes.toArray(LinearRing[]::new)));
                    }
                    shell = ring;
                    holes.clear();
                } else {
                    require(shell != null, "an outer ring before each hole");
                    holes.add(ring);
                }
            }
            polygons.add(PLANE.createPolygon(shell, holes.toArray(LinearRing[]::new)));
            return polygons.size() == 1
                    ? polygons.getFirst()
                    : PLANE.createMultiPolygon(polygons.toArray(org.locationtech.jts.geom.Polygon[]::new));
        }
    }

    /** A message of Protocol Buffers. */
    private static final class Message {

        private final Map<Integer, List<byte[]>> chunks = new HashMap<>();
        private final Map<Integer, Long> numbers = new HashMap<>();

        Message(byte[] bytes) {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            while (in.hasRemaining()) {
                int key = (int) varint(in);
                switch (key & 7) {
                    case 0 -> numbers.put(key >> 3, varint(in));
                    case 2 -> {
                        byte[] chunk = new byte[(int) varint(in)];
                        in.get(chunk);
                        chunks.computeIfAbsent(key >> 3, field -> new ArrayList<>())
                                .add(chunk);
                    }
                    default -> throw new AssertionError("no kind of field: " + key);
                }
            }
        }

        private static long varint(ByteBuffer in) {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = in.get();
                value |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        List<byte[]> many(int field) {
            return chunks.getOrDefault(field, List.of());
        }

        String text(int field) {
            return new String(many(field).getFirst(), StandardCharsets.UTF_8);
        }

        long number(int field) {
            return numbers.get(field);
        }

        List<Integer> packed(int field) {
            List<Integer> values = new ArrayList<>();
            for (byte[] chunk : many(field)) {
                ByteBuffer in = ByteBuffer.wrap(chunk);
                while (in.hasRemaining()) {
                    values.add((int) varint(in));
                }
            }
            return values;
        }
    }
}
