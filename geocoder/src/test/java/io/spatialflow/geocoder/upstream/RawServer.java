package io.spatialflow.geocoder.upstream;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that does whatever it likes with a connection, once something has been sent on it. */
final class RawServer implements AutoCloseable {

    interface Script {
        void run(Socket connection) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger connections = new AtomicInteger();

    private RawServer(Script script) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(() -> {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                threads.submit(() -> serve(connection, script));
            }
            return null;
        });
    }

    private static Void serve(Socket connection, Script script) throws InterruptedException {
        try (connection) {
            connection.getInputStream().read(new byte[8192]);
            script.run(connection);
        } catch (IOException e) {
            // The other side hung up, which is what is wanted of it.
        }
        return null;
    }

    static RawServer doing(Script script) {
        return new RawServer(script);
    }

    /** One that says this and hangs up. */
    static RawServer saying(String text) {
        return doing(connection -> connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** One that says this and then no more, but stays. */
    static RawServer hangingAfter(String text) {
        return doing(connection -> {
            OutputStream out = connection.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            connection.getInputStream().read();
        });
    }

    int connections() {
        return connections.get();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
