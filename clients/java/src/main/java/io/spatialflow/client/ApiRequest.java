package io.spatialflow.client;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** One request. What is null is left out. */
public final class ApiRequest {

    private final Transport transport;
    private final String method;
    private String path;
    private final List<String> query = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "application/json"));
    private byte @Nullable [] body;
    private @Nullable Retries persistence;

    ApiRequest(Transport transport, String method, String path) {
        this.transport = transport;
        this.method = method;
        this.path = path;
    }

    /** Fills a part of the path. */
    public ApiRequest path(String name, Object value) {
        // Of a form's encoding only the plus differs from a path's.
        path = path.replace("{" + name + "}", encoded(value).replace("+", "%20"));
        return this;
    }

    /** Adds a parameter, of a list one for each element. */
    public ApiRequest query(String name, @Nullable Object value) {
        if (value instanceof Iterable<?> several) {
            several.forEach(one -> query(name, one));
        } else if (value != null) {
            query.add(name + "=" + encoded(value));
        }
        return this;
    }

    /** Sets a header. */
    public ApiRequest header(String name, @Nullable Object value) {
        if (value != null) {
            headers.put(name, value.toString());
        }
        return this;
    }

    /** The body, as JSON; null is {@code null}. */
    public ApiRequest body(@Nullable Object value) {
        return body("application/json", JsonMapper.shared().writeValueAsBytes(value));
    }

    /** The body as it is. */
    public ApiRequest body(String contentType, byte[] bytes) {
        body = bytes;
        return header("Content-Type", contentType);
    }

    ApiRequest persistently(Retries retries) {
        persistence = retries;
        return this;
    }

    /** Sends it and leaves the answer unread. */
    public void send() {
        sendForBytes();
    }

    /** Sends it and reads the answer. */
    public <T> T send(Class<T> type) {
        return read(JsonMapper.shared().constructType(type));
    }

    /** Sends it and reads the answer, an array. */
    public <T> List<T> sendForList(Class<T> type) {
        return read(JsonMapper.shared().getTypeFactory().constructCollectionType(List.class, type));
    }

    /** Sends it for an answer that is no JSON. */
    public byte[] sendForBytes() {
        return answer().body();
    }

    private <T> T read(JavaType type) {
        HttpResponse<byte[]> answer = answer();
        try {
            T value = JsonMapper.shared().readValue(answer.body(), type);
            if (value == null) {
                throw new NullPointerException("null");
            }
            return value;
        } catch (JacksonException | NullPointerException wrong) {
            throw new ApiException.UnexpectedAnswer(
                    answer.statusCode(),
                    "not a " + type.getRawClass().getSimpleName() + ": " + Refusal.excerpt(answer.body()),
                    wrong);
        }
    }

    private HttpResponse<byte[]> answer() {
        return transport.send(this, Optional.ofNullable(persistence).orElseGet(transport::retries));
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    boolean hasIdempotencyKey() {
        return headers.containsKey("Idempotency-Key");
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    void fill(HttpRequest.Builder builder) {
        headers.forEach(builder::setHeader);
        builder.method(
                method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
