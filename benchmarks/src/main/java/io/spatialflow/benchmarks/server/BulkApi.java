package io.spatialflow.benchmarks.server;

import io.spatialflow.benchmarks.reference.Address;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The part of the API that lists of addresses go through. */
public final class BulkApi implements AutoCloseable {

    private static final String GEOFENCES = "/api/v1/geofences";

    private final String address;
    private final String apiKey;
    private final HttpClient client = HttpClient.newHttpClient();

    public BulkApi(String address, String apiKey) {
        this.address = address;
        this.apiKey = apiKey;
    }

    public Answer preview(List<Address> addresses) throws IOException, InterruptedException {
        return post(request("/preview"), Map.of("items", items(addresses)));
    }

    public Answer create(List<Address> addresses, String strategy) throws IOException, InterruptedException {
        return post(request("/bulk"), batch(addresses, strategy));
    }

    /** The same under a key, so that it can be sent again. */
    public Answer create(List<Address> addresses, String strategy, String idempotencyKey)
            throws IOException, InterruptedException {
        return post(request("/bulk").header("Idempotency-Key", idempotencyKey), batch(addresses, strategy));
    }

    private static Map<String, Object> batch(List<Address> addresses, String strategy) {
        return Map.of("items", items(addresses), "dedup_strategy", strategy);
    }

    private static List<Map<String, Object>> items(List<Address> addresses) {
        return addresses.stream()
                .map(one -> Map.<String, Object>of("address", one.text(), "tags", List.of("benchmark")))
                .toList();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + GEOFENCES + path)).header("X-API-Key", apiKey);
    }

    private Answer post(HttpRequest.Builder request, Map<String, Object> body)
            throws IOException, InterruptedException {
        HttpRequest ready = request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)))
                .build();
        long begin = System.nanoTime();
        HttpResponse<byte[]> response = client.send(ready, HttpResponse.BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - begin) / 1e6;
        boolean replayed = response.headers().firstValue("Idempotent-Replayed").isPresent();
        return new Answer(response.statusCode(), response.body(), replayed, millis);
    }

    /** How many fences there are. */
    public long count() throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                client.send(request("?limit=1").build(), HttpResponse.BodyHandlers.ofByteArray());
        return JsonMapper.shared().readTree(response.body()).get("total_count").longValue();
    }

    public boolean exists(String id) throws IOException, InterruptedException {
        return client.send(request("/" + id).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
