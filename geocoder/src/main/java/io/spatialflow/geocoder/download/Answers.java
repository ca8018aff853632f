package io.spatialflow.geocoder.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a server, goes where it sends us as far as that is allowed, and sorts out the answers that are none. */
final class Answers {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final HttpClient client;
    private final DownloadLimits limits;

    Answers(DownloadLimits limits) {
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * The answer with the file, a part of it, or the word that it is as it was: 200, 206, 304, 416. Its body is to be closed.
     *
     * @throws Passing if it is worth trying again
     * @throws DownloadFailed if it is not
     */
    HttpResponse<InputStream> get(URI address, Map<String, String> headers) throws IOException {
        URI at = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<InputStream> answer = send(at, headers);
            int status = answer.statusCode();
            switch (status) {
                case 200, 206, 304, 416 -> {
                    return answer;
                }
                default -> answer.body().close();
            }
            String location = answer.headers().firstValue("Location").orElse(null);
            if (status < 300 || status > 308 || location == null) {
                throw failure(at, answer);
            }
            at = AddressGuard.requireAllowed(at, location);
        }
        throw new DownloadFailed(address + " sends us in circles: give the address of the file itself", null);
    }

    private HttpResponse<InputStream> send(URI address, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(limits.answer()).header("User-Agent", "SpatialFlow");
        headers.forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the download was interrupted");
        } catch (IOException e) {
            throw new Passing(address.getHost() + " does not answer (" + reason(e) + ")", e);
        }
    }

    private static IOException failure(URI address, HttpResponse<?> answer) {
        int status = answer.statusCode();
        if (status == 408 || status == 429 || status >= 500) {
            return new Passing(address + " answers " + status, pause(answer), null);
        }
        String hint = switch (status) {
            case 401, 403 -> "it may be fetched only by those who are known there";
            case 404, 410 -> "there is nothing at that address";
            default -> "that is no file";
        };
        boolean absent = status == 404 || status == 410 || status == 403;
        return new DownloadFailed(address + " answers " + status + ": " + hint, absent, null);
    }

    /** Retry-After, in seconds or as a date (RFC 9110). */
    private static @Nullable Duration pause(HttpResponse<?> answer) {
        String value = answer.headers().firstValue("Retry-After").orElse("").strip();
        Duration pause;
        try {
            pause = value.matches("\\d{1,6}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            Instant.now(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException e) {
            return null;
        }
        return pause.isNegative() ? Duration.ZERO : pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
