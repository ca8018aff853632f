package io.spatialflow.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: what it prints, and how it ends. */
class ServeCommandTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Pattern LISTENS = Pattern.compile("SpatialFlow listens on (http://\\S+)\\. Press Ctrl\\+C");

    @TempDir
    private Path folder;

    @Test
    void aServerShowsItsSecretsOnceKeepsOthersOutAndStopsWhenAsked() throws Exception {
        try (Serving first = serve("first", "data", 0)) {
            first.awaitListening();
            assertThat(first.out())
                    .as("secrets of the first start")
                    .containsPattern("Dashboard: http://127\\.0\\.0\\.1:\\d+/")
                    .contains("Login:     owner@spatialflow.local")
                    .containsPattern("Password:  [a-zA-Z2-9]{20}\n")
                    .containsPattern("API key:   sf_live_[0-9A-Za-z]{36}\n")
                    .contains("shown this once");
            assertThat(first.err())
                    .as("nothing that is secret in what may be logged")
                    .doesNotContain("sf_live_");
            theSecondOnTheSameDirectoryIsRefused();
            oneOnAnotherDirectoryCannotTakeThePort(first.awaitListening().getPort());
            theFirstStopsOnSigtermAndItsPortIsClosed(first);
        }
        theNextStartShowsNoSecrets();
    }

    private void theSecondOnTheSameDirectoryIsRefused() throws Exception {
        try (Serving second = serve("second", "data", 0)) {
            assertThat(second.process().waitFor()).isEqualTo(1);
            assertThat(second.out()).isEmpty();
            assertThat(second.err())
                    .contains("another server runs on " + folder.resolve("data"), "--data-dir")
                    .doesNotContain("Exception");
        }
    }

    private void oneOnAnotherDirectoryCannotTakeThePort(int port) throws Exception {
        try (Serving other = serve("other", "other-data", port)) {
            assertThat(other.process().waitFor()).isEqualTo(1);
            assertThat(other.out()).isEmpty();
            assertThat(other.err().lines())
                    .containsExactly("spatialflow serve: port " + port
                            + " is taken. Stop what listens there, or choose another with --port.");
        }
    }

    private static void theFirstStopsOnSigtermAndItsPortIsClosed(Serving first) throws Exception {
        URI address = first.awaitListening();
        first.process().destroy();
        assertThat(first.process().waitFor()).as(first.err()).isIn(0, 143);
        assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()).close())
                .isInstanceOf(ConnectException.class);
        assertThat(first.err()).doesNotContain("Exception");
    }

    private void theNextStartShowsNoSecrets() throws Exception {
        try (Serving next = serve("next", "data", 0)) {
            next.awaitListening();
            assertThat(next.out()).isEmpty();
        }
    }

    private Serving serve(String name, String dataDirectory, int port) throws IOException {
        Path out = folder.resolve(name + ".out");
        Path err = folder.resolve(name + ".err");
        Process process = ServerProcess.serve(folder.resolve(dataDirectory), port)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Serving(process, out, err);
    }

    private record Serving(Process process, Path outFile, Path errFile) implements AutoCloseable {

        URI awaitListening() throws IOException {
            await().atMost(SOON).until(() -> LISTENS.matcher(err()).find() || !process.isAlive());
            Matcher listens = LISTENS.matcher(err());
            assertThat(listens.find()).as(err()).isTrue();
            return URI.create(listens.group(1));
        }

        String out() throws IOException {
            return Files.readString(outFile);
        }

        String err() throws IOException {
            return Files.readString(errFile);
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
