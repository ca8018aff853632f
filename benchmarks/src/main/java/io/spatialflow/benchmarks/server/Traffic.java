package io.spatialflow.benchmarks.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Requests at a fixed rate, whether or not the ones before were answered, over so many connections that are kept open. A
 * latency counts from the moment its request was due: one that had to wait, for the server or for a connection, because
 * others were slow is as late as it would be for whoever sent it.
 */
public final class Traffic implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FIRST_FAILURE = 300;
    private static final int NO_ANSWER = 0;

    /** Without an end to them the client would open one for each request that waits, and a slow server would never recover. */
    private static final int CONNECTIONS = 64;

    private final String address;
    private final List<String> apiKeys;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Semaphore connections = new Semaphore(CONNECTIONS, true);
    private final Map<Integer, Integer> failures = new ConcurrentHashMap<>();

    /** @param apiKeys taken in turn */
    public Traffic(String address, List<String> apiKeys) {
        this.address = address;
        this.apiKeys = List.copyOf(apiKeys);
    }

    /**
     * One request.
     *
     * @param kind under which its latency is told
     * @param json null if it has no body
     */
    public record Request(
            String kind,
            String method,
            String path,
            @Nullable String json) {}

    /** How long one took, in milliseconds from when it was due to its whole answer. */
    public record Latency(String kind, double millis) {}

    /** Sends so many a second, for so long, and waits for the last answer. */
    public List<Latency> send(int perSecond, Duration duration, IntFunction<Request> requests) {
        ConcurrentLinkedQueue<Latency> latencies = new ConcurrentLinkedQueue<>();
        long nanosApart = Duration.ofSeconds(1).toNanos() / perSecond;
        long count = duration.toNanos() / nanosApart;
        long begin = System.nanoTime();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                Request request = requests.apply(i);
                String key = apiKeys.get(i % apiKeys.size());
                long due = begin + i * nanosApart;
                LockSupport.parkNanos(due - System.nanoTime());
                executor.execute(() -> {
                    int status = statusInTurn(request, key);
                    latencies.add(new Latency(request.kind(), (System.nanoTime() - due) / 1e6));
                    if (status == NO_ANSWER || status >= FIRST_FAILURE) {
                        failures.merge(status, 1, Integer::sum);
                    }
                });
            }
        }
        return List.copyOf(latencies);
    }

    private int statusInTurn(Request request, String apiKey) {
        connections.acquireUninterruptibly();
        try {
            return status(request, apiKey);
        } finally {
            connections.release();
        }
    }

    private int status(Request request, String apiKey) {
        String json = request.json();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address + request.path()))
                .timeout(PATIENCE)
                .header("X-API-Key", apiKey)
                .method(
                        request.method(),
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        if (json != null) {
            builder.header("Content-Type", "application/json");
        }
        try {
            return client.send(builder.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }

    /** How many answers of each status were none that was wanted; 0 stands for no answer. */
    public Map<Integer, Integer> failures() {
        return Map.copyOf(failures);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
