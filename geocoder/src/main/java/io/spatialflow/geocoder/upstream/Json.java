package io.spatialflow.geocoder.upstream;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to and answers from services that speak JSON. What is absent or of another type reads as nothing. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static JsonNode read(byte[] body) throws UnreadableAnswer {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw new UnreadableAnswer("not JSON");
        }
    }

    /** The elements of an array. */
    static List<JsonNode> list(JsonNode node) throws UnreadableAnswer {
        if (!node.isArray()) {
            throw new UnreadableAnswer("no array where one is documented");
        }
        return List.copyOf(node.values());
    }

    /** The elements of an array of a known length. */
    static List<JsonNode> list(JsonNode node, int length) throws UnreadableAnswer {
        List<JsonNode> elements = list(node);
        if (elements.size() != length) {
            throw new UnreadableAnswer(elements.size() + " answers to " + length + " questions");
        }
        return elements;
    }

    /** Text or a number as text; empty if there is none. */
    static String text(JsonNode node) {
        return node.isString() || node.isNumber() ? node.asString("") : "";
    }

    /** A number; NaN if it is none. */
    static double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : Double.NaN;
    }

    /** The text of some members, where it is there. */
    static List<String> texts(JsonNode node, String... names) {
        List<String> texts = new ArrayList<>();
        for (String name : names) {
            texts.add(text(node.path(name)));
        }
        return texts;
    }

    /** @param query names and values in turn; a name without a value is left out */
    static HttpRequest.Builder get(URI base, String path, String... query) {
        return HttpRequest.newBuilder(address(base, path, query))
                .header("Accept", "application/json")
                .GET();
    }

    static HttpRequest.Builder post(URI base, String path, Object body, String... query) {
        return HttpRequest.newBuilder(address(base, path, query))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body)));
    }

    static URI address(URI base, String path, String... query) {
        StringBuilder address = new StringBuilder(base.toString().replaceFirst("/+$", "")).append(path);
        char next = '?';
        for (int i = 0; i + 1 < query.length; i += 2) {
            if (!query[i + 1].isBlank()) {
                address.append(next).append(query[i]).append('=').append(encoded(query[i + 1]));
                next = '&';
            }
        }
        return URI.create(address.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
