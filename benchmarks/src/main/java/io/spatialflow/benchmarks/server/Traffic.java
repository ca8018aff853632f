package io.spatialflow.benchmarks.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Requests at a fixed rate, whether or not the ones before were answered, over so many connections that are kept open. A
 * latency counts from the moment its request was due: one that had to wait, for the server or for a connection, because
 * others were slow is as late as it would be for whoever sent it.
 *
 * <p>Threads that block and the oldest of Java's clients: it shares the cores with what it measures, and the newer one
 * takes two to three times as long for a request.
 */
public final class Traffic {

    private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();
    private static final int FIRST_FAILURE = 300;
    private static final int FIRST_ERROR = 400;
    private static final int NO_ANSWER = 0;

    /** Without an end to them the client would open one for each request that waits, and a slow server would never recover. */
    private static final int CONNECTIONS = 64;

    static {
        System.setProperty("http.maxConnections", Integer.toString(CONNECTIONS));
    }

    private final String address;
    private final List<String> apiKeys;
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
        try (ExecutorService executor = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < count; i++) {
                Request request = requests.apply(i);
                String key = apiKeys.get(i % apiKeys.size());
                long due = begin + i * nanosApart;
                LockSupport.parkNanos(due - System.nanoTime());
                executor.execute(() -> {
                    int status = status(request, key);
                    latencies.add(new Latency(request.kind(), (System.nanoTime() - due) / 1e6));
                    if (status == NO_ANSWER || status >= FIRST_FAILURE) {
                        failures.merge(status, 1, Integer::sum);
                    }
                });
            }
        }
        return List.copyOf(latencies);
    }

    private int status(Request request, String apiKey) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(address + request.path()).toURL().openConnection();
            connection.setReadTimeout(PATIENCE);
            connection.setRequestMethod(request.method());
            connection.setRequestProperty("X-API-Key", apiKey);
            String json = request.json();
            if (json != null) {
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                try (OutputStream body = connection.getOutputStream()) {
                    body.write(json.getBytes(StandardCharsets.UTF_8));
                }
            }
            return drained(connection);
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }

    /** A connection is kept open only if its answer was read to the end. */
    private static int drained(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream body = status < FIRST_ERROR ? connection.getInputStream() : connection.getErrorStream()) {
            if (body != null) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
        return status;
    }

    /** How many answers of each status were none that was wanted; 0 stands for no answer. */
    public Map<Integer, Integer> failures() {
        return Map.copyOf(failures);
    }
}
