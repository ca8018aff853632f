package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.source.RowReader.Raw;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** GeoJSON (RFC 7946): features one after the other, or in collections; read as a stream, however many there are. */
final class GeoJsonFile {

    /** In characters; an address needs hundreds. */
    private static final int LONGEST_STRING = 1 << 16;

    private static final int DEEPEST = 64;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_STRING)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();

    private final JsonParser parser;
    private final String name;
    private final RowReader rows;
    private long feature;

    private GeoJsonFile(JsonParser parser, String name, RowReader rows) {
        this.parser = parser;
        this.name = name;
        this.rows = rows;
    }

    static void read(Reader text, String name, RowReader rows) throws IOException {
        GeoJsonFile file = new GeoJsonFile(JSON.createParser(ObjectReadContext.empty(), text), name, rows);
        try {
            file.read();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new UnreadableSource(
                    name + ", feature " + (file.feature + 1) + ", line "
                            + file.parser.currentLocation().getLineNr() + ": " + e.getOriginalMessage()
                            + ". Repair that line, or download the file again",
                    e);
        }
    }

    private void read() {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                object();
            } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                refuse();
            }
        }
    }

    /** A feature, or a collection, whose features are read on the way. */
    private void object() {
        Parts parts = new Parts();
        boolean collection = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("features") && value == JsonToken.START_ARRAY) {
                collection = true;
                features();
            } else if (key.equals("geometry") && value == JsonToken.START_OBJECT) {
                geometry(parts);
            } else if (key.equals("properties") && value == JsonToken.START_OBJECT) {
                properties(parts);
            } else {
                parser.skipChildren();
            }
        }
        if (!collection) {
            take(parts);
        }
    }

    private void features() {
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                object();
            } else {
                parser.skipChildren();
                refuse();
            }
        }
    }

    private void geometry(Parts parts) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("type") && value == JsonToken.VALUE_STRING) {
                parts.isPoint = parser.getString().equals("Point");
            } else if (key.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates(parts);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Longitude, latitude, and perhaps a height. */
    private void coordinates(Parts parts) {
        int at = 0;
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (at < 2 && token.isNumeric()) {
                parts.values.put(at == 0 ? "lon" : "lat", parser.getString());
            }
            parser.skipChildren();
            at++;
        }
    }

    private void properties(Parts parts) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName().toLowerCase(Locale.ROOT);
            JsonToken value = parser.nextToken();
            // Coordinates come from the geometry alone.
            if (value.isScalarValue() && value != JsonToken.VALUE_NULL && !key.equals("lon") && !key.equals("lat")) {
                parts.values.put(key, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }

    private void take(Parts parts) {
        if (!parts.isPoint) {
            refuse();
            return;
        }
        feature++;
        rows.take(
                feature,
                new Raw(
                        parts.get("lon"),
                        parts.get("lat"),
                        parts.get("number"),
                        parts.get("street"),
                        parts.get("unit"),
                        parts.get("city"),
                        parts.get("district"),
                        parts.get("region"),
                        parts.get("postcode")));
    }

    private void refuse() {
        feature++;
        rows.refuse(feature, Refusal.MALFORMED);
    }

    private static final class Parts {

        private final Map<String, String> values = new HashMap<>();
        private boolean isPoint;

        String get(String key) {
            return values.getOrDefault(key, "");
        }
    }
}
