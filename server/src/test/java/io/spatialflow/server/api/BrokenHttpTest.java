package io.spatialflow.server.api;

import static io.spatialflow.server.cli.RunningServer.batch;
import static io.spatialflow.server.cli.RunningServer.item;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes on a socket that no decent client sends. */
class BrokenHttpTest {

    private static final int DEADLINE_MILLIS = 30_000;

    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = RunningServer.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    /** Sends bytes and reads until the server closes the connection. */
    private static String exchange(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(DEADLINE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String head(String... headers) {
        return "POST /api/v1/geofences/bulk HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + server.apiKey()
                + "\r\nContent-Type: application/json\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    @Test
    void twoLengthsAreNeverBothBelieved() throws Exception {
        String answer = exchange(head("Content-Length: 5", "Transfer-Encoding: chunked") + "2\r\n{}\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(server.fenceCount()).isZero();
    }

    @Test
    void twoDifferentLengthsAreRefused() throws Exception {
        assertThat(exchange(head("Content-Length: 2", "Content-Length: 3") + "{}"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "-1", "fffffffffffffffff"})
    void aChunkOfNoSizeIsRefused(String size) throws Exception {
        assertThat(exchange(head("Transfer-Encoding: chunked") + size + "\r\n{}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void aHeaderOfAMegabyteIsRefused() throws Exception {
        try {
            assertThat(exchange(head("X-Large: " + "x".repeat(1_000_000)))).startsWith("HTTP/1.1 4");
        } catch (SocketException closedWhileSending) {
            assertThat(server.fenceCount()).as("the server is still there").isZero();
        }
    }

    @Test
    void traceIsRefused() throws Exception {
        assertThat(exchange("TRACE /api/v1/geofences/bulk HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("Allow:");
    }

    @Test
    void connectionsThatNeverSendTheirBodyKeepNobodyElseWaiting() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket("127.0.0.1", server.port());
                socket.getOutputStream().write(head("Content-Length: 1000").getBytes(StandardCharsets.ISO_8859_1));
                slow.add(socket);
            }
            assertThat(server.preview(batch("skip", List.of(item(mainStreet(1)))))
                            .status())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
