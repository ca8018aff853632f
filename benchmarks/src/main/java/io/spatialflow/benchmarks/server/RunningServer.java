package io.spatialflow.benchmarks.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A server in a process of its own, from its start to its end. */
public final class RunningServer implements AutoCloseable {

    private static final Duration ASK_EVERY = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final String address;
    private final Duration startedIn;

    private RunningServer(Process process, String address, Duration startedIn) {
        this.process = process;
        this.address = address;
        this.startedIn = startedIn;
    }

    /** Starts a server and waits until its health check answers 200. */
    public static RunningServer start(Launcher launcher) throws IOException, InterruptedException {
        int port = FreePort.find();
        String address = "http://127.0.0.1:" + port;
        long begin = System.nanoTime();
        Process process = launcher.serve(port);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest health = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                    .build();
            while (!isHealthy(client, health)) {
                Duration waited = Duration.ofNanos(System.nanoTime() - begin);
                if (!process.isAlive() || waited.compareTo(PATIENCE) > 0) {
                    process.destroyForcibly();
                    throw new IOException("the server did not start, see " + launcher.log());
                }
                Thread.sleep(ASK_EVERY);
            }
        }
        return new RunningServer(process, address, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static boolean isHealthy(HttpClient client, HttpRequest health) throws InterruptedException {
        try {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public String address() {
        return address;
    }

    /** From the command to the first good answer. */
    public Duration startedIn() {
        return startedIn;
    }

    public ResidentMemory memory() throws IOException {
        return ResidentMemory.of(process.pid());
    }

    /** SIGKILL: it gets no chance to do anything. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and waits for the end. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
