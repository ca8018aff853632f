package io.spatialflow.benchmarks.peer;

import io.spatialflow.benchmarks.server.FreePort;
import io.spatialflow.geocoder.index.AddressPoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addok with a Redis of its own and two workers of gunicorn, loaded with some addresses. It is told the American street types
 * as synonyms, as its manual advises, so that it is at its best.
 */
public final class AddokServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SYNONYMS = """
            st => street
            ave => avenue
            rd => road
            dr => drive
            ln => lane
            ca => california
            """;

    private final Path programs;
    private final Path folder;
    private final Process redis;
    private final Path settings;
    private final int port;
    private @Nullable Process web;
    private final Duration loadedIn;

    /** @param programs where addok and gunicorn are */
    public static AddokServer start(Path programs, Path folder, List<AddressPoint> points)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return new AddokServer(programs, folder, points);
    }

    private AddokServer(Path programs, Path folder, List<AddressPoint> points)
            throws IOException, InterruptedException {
        this.programs = programs;
        this.folder = folder;
        this.port = FreePort.find();
        int redisPort = FreePort.find();
        this.redis = process(
                        "redis-server",
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(redisPort),
                        "--save",
                        "",
                        "--appendonly",
                        "no",
                        "--dir",
                        folder.toString())
                .start();
        this.settings = Files.writeString(folder.resolve("addok.conf"), settings(redisPort));
        Files.writeString(folder.resolve("synonyms.txt"), SYNONYMS);
        Path streets = AddokDocuments.write(folder.resolve("streets.ndjson"), points);
        try {
            long begin = System.nanoTime();
            run("batch", streets.toString());
            run("ngrams");
            this.loadedIn = Duration.ofNanos(System.nanoTime() - begin);
            this.web = process(
                            programs.resolve("gunicorn").toString(),
                            "--workers",
                            "2",
                            "--bind",
                            "127.0.0.1:" + port,
                            "addok.http.wsgi")
                    .start();
            await();
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private String settings(int redisPort) {
        return "REDIS = {'host': '127.0.0.1', 'port': " + redisPort
                + ", 'unix_socket_path': None, 'indexes': {'db': 0}, 'documents': {'db': 1}}\n"
                + "SYNONYMS_PATHS = ['" + folder.resolve("synonyms.txt") + "']\n";
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** From the first row read to the last n-gram written. */
    public Duration loadedIn() {
        return loadedIn;
    }

    private void run(String... command) throws IOException, InterruptedException {
        String[] words = new String[command.length + 1];
        words[0] = programs.resolve("addok").toString();
        System.arraycopy(command, 0, words, 1, command.length);
        int exit = process(words).start().waitFor();
        if (exit != 0) {
            throw new IOException("addok " + command[0] + " ended with " + exit + ", see " + log());
        }
    }

    private ProcessBuilder process(String... words) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment()
                .put("ADDOK_CONFIG_MODULE", folder.resolve("addok.conf").toString());
        builder.environment().put("ADDOK_LOG_DIR", folder.toString());
        return builder;
    }

    private Path log() {
        return folder.resolve("addok.log");
    }

    private void await() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpRequest question =
                HttpRequest.newBuilder(URI.create(address() + "/search?q=main")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, question)) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IOException("Addok did not start, see " + log());
                }
                Thread.sleep(Duration.ofMillis(50));
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        if (web != null) {
            end(web);
        }
        end(redis);
    }

    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
