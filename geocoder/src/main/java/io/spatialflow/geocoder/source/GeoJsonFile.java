package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.shapefile.Attributes;
import io.spatialflow.geocoder.shapefile.Geometry;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * GeoJSON (RFC 7946): features one after the other, or in collections; read as a stream, however many there are. Properties
 * are its columns.
 */
record GeoJsonFile(SourceFile file) implements Table {

    /** In characters; an address needs hundreds. */
    private static final int LONGEST_STRING = 1 << 16;

    private static final int DEEPEST = 64;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_STRING)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();

    /** The names of the properties that the first features have, in small letters. */
    static List<String> columns(String head) {
        Set<String> names = new LinkedHashSet<>();
        try {
            new Features(JSON.createParser(ObjectReadContext.empty(), head), new Visitor() {
                        @Override
                        public void take(long row, Attributes attributes, Geometry geometry) {}

                        @Override
                        public void refuse(long row, Refusal refusal) {}
                    })
                    .read(names);
        } catch (JacksonException e) {
            // The head ends in the middle of a feature; what came before it is told.
            return List.copyOf(names);
        }
        return List.copyOf(names);
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        try (InputStream stream = file.open();
                Reader text = Text.strict(stream);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            Features features = new Features(parser, visitor);
            try {
                features.read(new LinkedHashSet<>());
            } catch (JacksonIOException e) {
                throw e.getCause();
            } catch (JacksonException e) {
                throw new UnreadableSource(
                        file.name() + ", feature " + (features.feature + 1) + ", line "
                                + parser.currentLocation().getLineNr() + ": " + e.getOriginalMessage()
                                + ". Repair that line, or download the file again",
                        e);
            }
        }
    }

    private static final class Features {

        private static final int MOST_NAMES = 1000;

        private final JsonParser parser;
        private final Visitor visitor;
        private Set<String> names = Set.of();
        private long feature;

        Features(JsonParser parser, Visitor visitor) {
            this.parser = parser;
            this.visitor = visitor;
        }

        /** @param names where the names of properties are noted */
        void read(Set<String> names) {
            this.names = names;
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
            Map<String, String> properties = new HashMap<>();
            Geometry geometry = Geometry.NONE;
            boolean collection = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                if (key.equals("features") && value == JsonToken.START_ARRAY) {
                    collection = true;
                    features();
                } else if (key.equals("geometry") && value == JsonToken.START_OBJECT) {
                    geometry = GeoJsonGeometry.read(parser);
                } else if (key.equals("properties") && value == JsonToken.START_OBJECT) {
                    properties(properties);
                } else {
                    parser.skipChildren();
                }
            }
            if (!collection) {
                feature++;
                visitor.take(feature, column -> properties.getOrDefault(column, ""), geometry);
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

        private void properties(Map<String, String> properties) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = Head.normal(parser.currentName());
                if (names.size() < MOST_NAMES) {
                    names.add(key);
                }
                JsonToken value = parser.nextToken();
                if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    properties.put(key, parser.getString().strip());
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void refuse() {
            feature++;
            visitor.refuse(feature, Refusal.MALFORMED);
        }
    }
}
