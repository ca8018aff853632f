package io.spatialflow.benchmarks.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The part of the API that files of shapes go through. */
public final class FilesApi implements AutoCloseable {

    private static final String UPLOAD = "/api/v1/geofences/upload";
    private static final String BOUNDARY = "a-line-that-no-shape-has";
    private static final Duration ASK_EVERY = Duration.ofMillis(200);

    private final String address;
    private final String apiKey;
    private final HttpClient client = HttpClient.newHttpClient();

    public FilesApi(String address, String apiKey) {
        this.address = address;
        this.apiKey = apiKey;
    }

    /**
     * Uploads features and waits until they are fences, duplicates or not.
     *
     * @throws IOException if not all of them became fences
     */
    public void create(String geoJson, int features) throws IOException, InterruptedException {
        String job = send(request(UPLOAD)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(form(geoJson))))
                .path("job_id")
                .stringValue();
        JsonNode status = send(request(UPLOAD + "/" + job + "/status"));
        while (!status.path("status").stringValue().matches("completed|failed")) {
            Thread.sleep(ASK_EVERY);
            status = send(request(UPLOAD + "/" + job + "/status"));
        }
        if (status.path("created_count").intValue() != features) {
            throw new IOException("not all of " + features + " features are fences: " + status);
        }
    }

    private static byte[] form(String geoJson) {
        return """
                --%1$s\r
                Content-Disposition: form-data; name="confirm_duplicate"\r
                \r
                true\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="shapes.json"\r
                Content-Type: application/geo+json\r
                \r
                %2$s\r
                --%1$s--\r
                """.formatted(BOUNDARY, geoJson).getBytes(StandardCharsets.UTF_8);
    }

    /** The newest fences' ids. */
    public List<String> newest(int count) throws IOException, InterruptedException {
        return send(request("/api/v1/geofences?limit=" + count)).path("geofences").values().stream()
                .map(fence -> fence.path("id").stringValue())
                .toList();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("X-API-Key", apiKey);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(response.statusCode() + ": " + new String(response.body(), StandardCharsets.UTF_8));
        }
        return JsonMapper.shared().readTree(response.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
