package io.spatialflow.geocoder.upstream;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Carries one request to one provider: to the host that the operator named and no other, within a time, up to a size. What
 * goes wrong is told without the address asked for, in which there may be a key.
 */
final class Wire implements AutoCloseable {

    private static final String USER_AGENT = "SpatialFlow (self-hosted geofencing)";

    /** For a provider that has enough of us and does not say for how long. */
    private static final Duration LATER = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String host;
    private final boolean trusted;
    private final Time time;

    /** @param allowPrivate whether a name may lead into a private network; an address that is written there always may */
    Wire(URI base, boolean allowPrivate, Time time) {
        this.host = base.getHost();
        this.trusted = allowPrivate || Addresses.isWrittenPrivate(host);
        this.time = time;
    }

    Reply send(HttpRequest.Builder request, Duration timeout, int maxBytes) throws InterruptedException {
        if (!trusted && !Addresses.leadsOutside(host)) {
            return new Reply.Failed("its name leads into a private network", false);
        }
        CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(
                request.header("User-Agent", USER_AGENT).build(),
                head -> head.statusCode() == 200 ? CappedBody.of(maxBytes) : CappedBody.ignored());
        try {
            // The client's own timeout ends with the headers; this one holds for the body too.
            return reply(response.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return new Reply.Failed("no answer in time", true);
        } catch (ExecutionException e) {
            return failure(e.getCause());
        } finally {
            response.cancel(true);
        }
    }

    private static Reply failure(@Nullable Throwable cause) {
        return switch (cause) {
            case CappedBody.TooLong e -> new Reply.Failed("an answer far too long", false);
            case SSLException e -> new Reply.Failed("no secure connection", false);
            case ConnectException e -> new Reply.Failed("no connection", true);
            case null, default -> new Reply.Failed("a broken connection", true);
        };
    }

    private Reply reply(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        Duration wait = RetryAfter.in(response.headers(), time.now()).orElse(null);
        return switch (status) {
            case 200 -> new Reply.Answered(response.body());
            case 400, 422 -> new Reply.Rejected();
            case 429 -> new Reply.Later(wait == null ? LATER : wait);
            case 401, 403 -> new Reply.Failed("it refuses our key with status " + status, false);
            case 503 -> wait == null ? new Reply.Failed("status 503", true) : new Reply.Later(wait);
            case 408, 500, 502, 504 -> new Reply.Failed("status " + status, true);
            default -> new Reply.Failed("status " + status, false);
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
