package io.spatialflow.server.api;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts into the derived description what holds of every operation because of how requests are read, so that no operation
 * has to say it, or can forget to. What an operation says itself stays.
 */
final class Conventions {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String SCHEMAS = "#/components/schemas/";

    /** Read by {@link Fields#requiredFreeText}. */
    private static final Set<String> FREE_TEXT = Set.of("BulkItemInput.address", "BulkItemInput.tags");

    private final ObjectNode description;

    /** Request schemas that were seen to, so that one that holds itself ends. */
    private final Set<String> seen = new HashSet<>();

    private Conventions(ObjectNode description) {
        this.description = description;
    }

    static void addTo(ObjectNode description) {
        new Conventions(description).add();
    }

    private void add() {
        for (JsonNode path : description.path("paths").values()) {
            for (String method : METHODS) {
                if (path.get(method) instanceof ObjectNode operation) {
                    parameters(operation);
                    body(operation);
                }
            }
        }
    }

    /** {@link QueryParams} reads whole numbers as {@code int}. */
    private static void parameters(ObjectNode operation) {
        for (JsonNode parameter : operation.path("parameters").values()) {
            if (parameter instanceof ObjectNode optional && !optional.has("required")) {
                JsonNode schema = optional.remove("schema");
                optional.put("required", false).set("schema", schema);
            }
            if (parameter.get("schema") instanceof ObjectNode schema
                    && schema.path("type").asString("").equals("integer")) {
                schema.put("format", "int32");
                if (!schema.has("maximum")) {
                    schema.put("maximum", Integer.MAX_VALUE);
                }
            }
        }
    }

    /**
     * {@link RequestBodies} refuses what is too large or no JSON; {@link Fields} takes a null for an absent member, and no NUL
     * in a text.
     */
    private void body(ObjectNode operation) {
        if (!operation.has("requestBody")) {
            return;
        }
        ObjectNode responses = operation.withObjectProperty("responses");
        response(responses, "413", "BODY_TOO_LARGE. Nothing was done.");
        response(responses, "415", "UNSUPPORTED_MEDIA_TYPE: the body is not of a type that is described here.");
        response(responses, "422", "VALIDATION_ERROR: every fault is listed.");
        JsonNode json = operation.at("/requestBody/content").path("application/json");
        request(json.path("schema"));
    }

    private static void response(ObjectNode responses, String status, String text) {
        if (responses.has(status)) {
            return;
        }
        ObjectNode response = responses.withObjectProperty(status).put("description", text);
        response.withObjectProperty("content")
                .withObjectProperty("application/json")
                .withObjectProperty("schema")
                .put("$ref", SCHEMAS + "ErrorResponse");
    }

    private void request(JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        if (!ref.isEmpty()) {
            if (seen.add(ref)) {
                members(ref.substring(SCHEMAS.length()), description.at(ref.substring(1)));
            }
        } else if (schema.has("items")) {
            request(schema.get("items"));
        } else {
            members("", schema);
            if (schema instanceof ObjectNode text) {
                withoutNul(text);
            }
        }
    }

    private void members(String name, JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").values().forEach(member -> required.add(member.stringValue()));
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            if (member.getValue() instanceof ObjectNode value) {
                if (!FREE_TEXT.contains(name + "." + member.getKey())) {
                    request(value);
                    withoutNul(value);
                }
                if (!required.contains(member.getKey())) {
                    allowNull(value);
                }
            }
        }
    }

    private static void withoutNul(ObjectNode schema) {
        boolean isText = schema.path("type").asString("").equals("string")
                || schema.path("type").values().stream()
                        .anyMatch(type -> type.asString("").equals("string"));
        if (isText && Stream.of("enum", "format", "pattern").noneMatch(schema::has)) {
            schema.put("pattern", "^[^\\u0000]*$");
        }
    }

    /** A word out of a few is not among them: {@link Fields#optionalWord} takes no null for one. */
    private static void allowNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode reference = schema.deepCopy();
            schema.removeAll();
            schema.withArrayProperty("anyOf").add(reference).addObject().put("type", "null");
        } else if (!schema.has("enum") && schema.path("type").isString()) {
            String type = schema.get("type").stringValue();
            schema.remove("type");
            schema.withArrayProperty("type").add(type).add("null");
        }
    }
}
