package io.spatialflow.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Sends requests for one caller, again where that helps. The operations are made of it; callers have no need of it. */
public final class Transport implements AutoCloseable {

    /** Waits; a test's does not. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    private final URI baseUrl;
    private final Map<String, String> headers;
    private final Duration timeout;
    private final Retries retries;
    private final Sleeper sleeper;
    private final HttpClient client;

    Transport(URI baseUrl, Map<String, String> headers, Duration timeout, Retries retries, Sleeper sleeper) {
        this.baseUrl = baseUrl;
        this.headers = headers;
        this.timeout = timeout;
        this.retries = retries;
        this.sleeper = sleeper;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** A request to be filled in and sent. */
    public ApiRequest request(String method, String path) {
        return new ApiRequest(this, method, path);
    }

    Retries retries() {
        return retries;
    }

    void sleep(Duration time) {
        try {
            sleeper.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionException("interrupted", e);
        }
    }

    /** Sends a request until there is an answer of 2xx, or no point in trying again. */
    HttpResponse<byte[]> send(ApiRequest request, Retries persistence) {
        boolean safe = Retries.isSafeToRepeat(request.method(), request.path(), request.hasIdempotencyKey());
        for (int attempt = 1; ; attempt++) {
            try {
                return once(request);
            } catch (SpatialFlowException failure) {
                Optional<Duration> wait = persistence.waitBefore(attempt, failure, safe);
                if (wait.isEmpty() || Thread.currentThread().isInterrupted()) {
                    throw failure;
                }
                sleep(wait.get());
            }
        }
    }

    private HttpResponse<byte[]> once(ApiRequest request) {
        String target = baseUrl.toString().replaceAll("/+$", "") + request.target();
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(target)).timeout(timeout);
        headers.forEach(builder::setHeader);
        request.fill(builder);
        HttpResponse<byte[]> answer;
        try {
            answer = client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (HttpTimeoutException late) {
            throw new AnswerTimeoutException("no answer from " + target + " within " + timeout, late);
        } catch (IOException broken) {
            throw new ConnectionException("no answer from " + target + ": " + broken.getMessage(), broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionException("interrupted", e);
        }
        if (answer.statusCode() / 100 != 2) {
            throw Refusal.of(answer, Instant.now());
        }
        return answer;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
