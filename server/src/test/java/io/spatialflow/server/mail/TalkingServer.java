package io.spatialflow.server.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Something on a free port that says what it is told to whenever it is spoken to, and then closes or falls silent. */
final class TalkingServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param silence whether it keeps a connection open when it has said everything */
    TalkingServer(boolean silence, String... lines) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(() -> {
            while (!socket.isClosed()) {
                Socket connection = socket.accept();
                open.add(connection);
                threads.submit(() -> talk(connection, silence, lines));
            }
            return null;
        });
    }

    private static Void talk(Socket connection, boolean silence, String... lines) throws IOException {
        InputStream in = connection.getInputStream();
        for (String line : lines) {
            connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            for (int read = in.read(); read >= 0 && read != '\n'; ) {
                read = in.read();
            }
        }
        if (!silence) {
            connection.close();
        }
        return null;
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
        threads.shutdownNow();
    }
}
