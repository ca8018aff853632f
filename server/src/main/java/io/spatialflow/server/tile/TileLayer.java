package io.spatialflow.server.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A layer of a vector tile (Mapbox Vector Tile Specification 2.1, section 4.1). Not for several threads. */
final class TileLayer {

    /** Whole numbers across a tile. */
    static final int EXTENT = 4096;

    private static final int VERSION = 2;

    /** What a feature is made of; the number is the one of the format. */
    enum Kind {
        POINT(1),
        POLYGON(3);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    private final String name;
    private final List<ProtobufWriter> features = new ArrayList<>();
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();

    TileLayer(String name) {
        this.name = name;
    }

    /** @param properties texts and whole numbers, by name */
    void add(Kind kind, GeometryCommands geometry, Map<String, Object> properties) {
        int[] tags = new int[2 * properties.size()];
        int count = 0;
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            tags[count++] = number(keys, property.getKey());
            tags[count++] = number(values, property.getValue());
        }
        features.add(new ProtobufWriter()
                .packed(2, tags, count)
                .number(3, kind.number)
                .packed(4, geometry.commands(), geometry.count()));
    }

    /** Each key and each value is written once; features name it by its place in the list. */
    private static <T> int number(Map<T, Integer> known, T wanted) {
        Integer number = known.putIfAbsent(wanted, known.size());
        return number == null ? known.size() - 1 : number;
    }

    /** Adds it to a tile, unless it is empty. */
    void writeTo(ProtobufWriter tile) {
        if (features.isEmpty()) {
            return;
        }
        ProtobufWriter layer = new ProtobufWriter().text(1, name);
        features.forEach(feature -> layer.message(2, feature));
        keys.keySet().forEach(key -> layer.text(3, key));
        values.keySet().forEach(value -> layer.message(4, value(value)));
        layer.number(5, EXTENT).number(15, VERSION);
        tile.message(3, layer);
    }

    private static ProtobufWriter value(Object value) {
        return value instanceof Number number
                ? new ProtobufWriter().number(5, number.longValue())
                : new ProtobufWriter().text(1, value.toString());
    }
}
