package io.spatialflow.benchmarks.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The part of the API that maps are drawn from. */
public final class TilesApi implements AutoCloseable {

    private final String address;
    private final String apiKey;
    private final HttpClient client = HttpClient.newHttpClient();

    public TilesApi(String address, String apiKey) {
        this.address = address;
        this.apiKey = apiKey;
    }

    /**
     * Asks for one tile.
     *
     * @param tile zoom, column, row and ending, and a query perhaps
     * @return how long it took, in milliseconds
     * @throws IOException if there is no such tile
     */
    public double millis(String tile) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/tiles/" + tile))
                .header("X-API-Key", apiKey)
                .build();
        long begin = System.nanoTime();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - begin) / 1e6;
        if (response.statusCode() != 200) {
            throw new IOException(tile + " is answered with " + response.statusCode());
        }
        return millis;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
