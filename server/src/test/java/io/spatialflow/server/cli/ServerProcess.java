package io.spatialflow.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern LISTENS = Pattern.compile("listens on (http://\\S+?)\\.? ");

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    private ServerProcess(Process process) throws IOException {
        this.process = process;
        this.address = awaitAddress(process);
    }

    static ServerProcess start(Path dataDirectory) throws IOException {
        return new ServerProcess(serve(dataDirectory, 0)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The command {@code serve}, not started yet. */
    static ProcessBuilder serve(Path dataDirectory, int port) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "" + port,
                "--data-dir",
                dataDirectory.toString());
    }

    String address() {
        return address;
    }

    private static String awaitAddress(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher listens = LISTENS.matcher(line + " ");
            if (listens.find()) {
                // What it says from now on must be read, or it would wait for a reader one day.
                Thread.ofVirtual().start(() -> lines.lines().forEach(rest -> {}));
                return listens.group(1);
            }
        }
        throw new IllegalStateException("the server ended before it listened:\n" + said);
    }

    /** The answer's status and body; empty if the server died on it. */
    Optional<HttpResponse<String>> bulk(String apiKey, String idempotencyKey, String json) {
        return send(request("/api/v1/geofences/bulk", apiKey)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(String path, String apiKey) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("X-API-Key", apiKey);
    }

    /** The answer's status and body; empty if the server died on it. */
    Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
        try {
            return Optional.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException died) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** SIGKILL, some time from now unless the process ends before. */
    void killAfter(long millis) {
        try {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGTERM; the exit code. */
    int terminate() {
        process.destroy();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        client.shutdownNow();
    }
}
