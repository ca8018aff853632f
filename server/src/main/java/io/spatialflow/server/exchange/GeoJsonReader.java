package io.spatialflow.server.exchange;

import java.util.BitSet;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * GeoJSON (RFC 7946): a FeatureCollection, a Feature or a bare geometry. Goes over the file twice: first without keeping
 * anything, to know how it ends and which features are too large to be held; then feature by feature.
 */
final class GeoJsonReader {

    /** Of one feature. A fence of 500 vertices has two thousand. */
    private static final int MAX_TOKENS = 200_000;

    private static final String TOO_LARGE = "it is far too large: a geofence has at most 500 vertices";

    private final byte[] file;
    private final BitSet tooLarge = new BitSet();

    GeoJsonReader(byte[] file) {
        this.file = file;
    }

    /** @throws Unreadable if it is no GeoJSON */
    void read(Consumer<Feature> to) {
        try {
            if (isCollection()) {
                emitCollection(to);
            } else {
                to.accept(single());
            }
        } catch (JacksonException e) {
            throw new Unreadable("this is no JSON that can be read: " + whatAndWhere(e));
        }
    }

    /** Without the excerpt that the parser adds. */
    private static String whatAndWhere(JacksonException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return e.getOriginalMessage() + where;
    }

    /** The whole file, without keeping anything of it. */
    private boolean isCollection() {
        String type = "";
        boolean hasFeatures = false;
        try (JsonParser json = JsonValues.MAPPER.createParser(file)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("GeoJSON is an object: a FeatureCollection, a Feature or a geometry");
            }
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                JsonToken value = json.nextToken();
                if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                    type = json.getString();
                } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
                    hasFeatures = true;
                    measureFeatures(json);
                } else {
                    json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                throw new Unreadable("something follows the end of the GeoJSON object");
            }
        }
        if (hasFeatures != type.equals("FeatureCollection")) {
            throw new Unreadable(
                    hasFeatures
                            ? "an object with \"features\" should have \"type\": \"FeatureCollection\""
                            : "a FeatureCollection should have a list of \"features\"");
        }
        return hasFeatures;
    }

    private void measureFeatures(JsonParser json) {
        int index = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            tooLarge.set(index++, skipAndCount(json) > MAX_TOKENS);
        }
    }

    /** Skips the value that the parser is at; how many tokens it was. The parser itself counts only where it has a limit. */
    private static long skipAndCount(JsonParser json) {
        long tokens = 1;
        int depth = json.currentToken().isStructStart() ? 1 : 0;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            tokens++;
        }
        return tokens;
    }

    private void emitCollection(Consumer<Feature> to) {
        try (JsonParser json = JsonValues.MAPPER.createParser(file)) {
            json.nextToken();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                JsonToken value = json.nextToken();
                if (name.equals("features") && value == JsonToken.START_ARRAY) {
                    emitFeatures(json, to);
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private void emitFeatures(JsonParser json, Consumer<Feature> to) {
        for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
            if (tooLarge.get(index)) {
                json.skipChildren();
                to.accept(new Feature(Shape.broken(TOO_LARGE), Map.of()));
            } else {
                to.accept(feature(json.readValueAsTree()));
            }
        }
    }

    private Feature single() {
        try (JsonParser json = JsonValues.MAPPER.createParser(file)) {
            json.nextToken();
            if (skipAndCount(json) > MAX_TOKENS) {
                return new Feature(Shape.broken(TOO_LARGE), Map.of());
            }
        }
        JsonNode root = JsonValues.MAPPER.readTree(file);
        if (root.path("type").asString("").equals("Feature")) {
            return feature(root);
        }
        ObjectNode bare = JsonNodeFactory.instance.objectNode();
        bare.put("type", "Feature");
        bare.set("geometry", root);
        return feature(bare);
    }

    private static Feature feature(JsonNode node) {
        if (!node.isObject() || !node.path("type").asString("").equals("Feature")) {
            return new Feature(
                    Shape.unsupported("what is listed in \"features\" should be a Feature, not "
                            + (node.isObject() ? GeoJsonShapes.typeOf(node) : GeoJsonShapes.kindOf(node))),
                    JsonValues.of(node.path("properties")));
        }
        return new Feature(new GeoJsonShapes().shape(node.path("geometry")), JsonValues.of(node.path("properties")));
    }
}
