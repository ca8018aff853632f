package io.spatialflow.benchmarks.peer;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Addresses as Addok takes them: a line for each street, with its houses in it. */
final class AddokDocuments {

    private AddokDocuments() {}

    static Path write(Path file, List<AddressPoint> points) throws IOException {
        Map<String, Map<String, Object>> streets = new LinkedHashMap<>();
        Map<String, Map<String, Object>> houses = new LinkedHashMap<>();
        for (AddressPoint point : points) {
            String key = point.street() + ", " + point.area().city();
            streets.computeIfAbsent(key, name -> street(name, point));
            houses.computeIfAbsent(key, name -> new LinkedHashMap<>()).put(point.number(), coordinates(point.point()));
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Map.Entry<String, Map<String, Object>> street : streets.entrySet()) {
                street.getValue().put("housenumbers", houses.get(street.getKey()));
                out.write(JsonMapper.shared().writeValueAsString(street.getValue()) + "\n");
            }
        }
        return file;
    }

    private static Map<String, Object> street(String id, AddressPoint point) {
        Map<String, Object> document = new LinkedHashMap<>(coordinates(point.point()));
        document.put("_id", id);
        document.put("id", id);
        document.put("type", "street");
        document.put("name", point.street());
        document.put("postcode", point.area().postcode());
        document.put("city", point.area().city());
        document.put("context", "California");
        document.put("importance", 0.5);
        return document;
    }

    private static Map<String, Object> coordinates(Point point) {
        return Map.of("lat", point.latitude(), "lon", point.longitude());
    }
}
