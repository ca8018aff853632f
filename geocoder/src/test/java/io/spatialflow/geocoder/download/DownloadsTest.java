package io.spatialflow.geocoder.download;

import static io.spatialflow.geocoder.download.LoopbackServer.brokenOff;
import static io.spatialflow.geocoder.download.LoopbackServer.chunked;
import static io.spatialflow.geocoder.download.LoopbackServer.file;
import static io.spatialflow.geocoder.download.LoopbackServer.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {

    private static final DownloadLimits PATIENT = new DownloadLimits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            1,
            3,
            Duration.ofMillis(2),
            1 << 20);
    private static final DownloadLimits IMPATIENT = new DownloadLimits(
            Duration.ofSeconds(20),
            Duration.ofMillis(300),
            Duration.ofMillis(300),
            1,
            2,
            Duration.ofMillis(2),
            1 << 20);

    private static final byte[] CONTENT = content(200_000);

    @TempDir
    private Path folder;

    private LoopbackServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aFileIsFetchedAndKeptWithWhatIsKnownOfIt() throws IOException {
        server = new LoopbackServer(file(CONTENT, "\"1\"", "Last-Modified: Tue, 10 Sep 2024 07:28:00 GMT"));
        List<Long> progress = new ArrayList<>();
        Download download = new Downloads(folder, PATIENT)
                .fetch(server.address("/data/town.csv.gz"), null, (name, bytes, total) -> {
                    assertThat(name).isEqualTo("town.csv.gz");
                    assertThat(total).isEqualTo(CONTENT.length);
                    progress.add(bytes);
                });
        assertThat(download.file())
                .hasBinaryContent(CONTENT)
                .hasFileName("town.csv.gz")
                .startsWith(folder);
        assertThat(download.published()).isEqualTo(LocalDate.of(2024, 9, 10));
        assertThat(download.sha256())
                .isEqualTo(Checksum.of(download.file(), "SHA-256").hex());
        assertThat(progress).isSorted().startsWith(0L).endsWith((long) CONTENT.length);
    }

    @Test
    void whatIsHereAndUnchangedIsNotFetchedAgain() throws IOException {
        server = new LoopbackServer(file(CONTENT, "\"1\""), file(CONTENT, "\"1\""), file(content(5), "\"2\""));
        Download first = fetch("/a.csv");
        List<Long> progress = new ArrayList<>();
        Download second = new Downloads(folder, PATIENT)
                .fetch(server.address("/a.csv"), null, (name, bytes, total) -> progress.add(bytes));
        assertThat(second).isEqualTo(first);
        assertThat(progress).isEmpty();
        assertThat(fetch("/a.csv").file()).hasBinaryContent(content(5));
    }

    @Test
    void aBrokenConnectionGoesOnWhereItEnded() throws IOException {
        server = new LoopbackServer(
                brokenOff(CONTENT, 50_000, "\"1\""), brokenOff(CONTENT, 120_000, "\"1\""), file(CONTENT, "\"1\""));
        assertThat(fetch("/a.csv").file()).hasBinaryContent(CONTENT);
        assertThat(server.requests()).first().isEqualTo("/a.csv");
        assertThat(server.requests()).hasSize(3).last().asString().startsWith("/a.csv bytes=");
    }

    @Test
    void aDownloadThatWasKilledGoesOnWhereItEnded() throws IOException {
        server = new LoopbackServer(file(CONTENT, "\"1\""));
        Path target = fetch("/a.csv").file();
        Path part = target.resolveSibling("a.csv.part");
        Files.write(part, Arrays.copyOf(CONTENT, 70_000));
        Files.move(target.resolveSibling("a.csv.properties"), target.resolveSibling("a.csv.part.properties"));
        Files.delete(target);
        assertThat(fetch("/a.csv").file()).hasBinaryContent(CONTENT);
        assertThat(server.requests()).containsExactly("/a.csv", "/a.csv bytes=70000-");
        assertThat(part).doesNotExist();
    }

    @Test
    void aDownloadThatWasKilledAtTheVeryEndIsDone() throws IOException {
        server = new LoopbackServer(file(CONTENT, "\"1\""));
        Path target = fetch("/a.csv").file();
        Files.move(target, target.resolveSibling("a.csv.part"));
        Files.move(target.resolveSibling("a.csv.properties"), target.resolveSibling("a.csv.part.properties"));
        assertThat(fetch("/a.csv").file()).hasBinaryContent(CONTENT);
        assertThat(server.requests()).containsExactly("/a.csv", "/a.csv bytes=200000-");
    }

    @Test
    void aFileThatHasChangedInBetweenBeginsAnew() throws IOException {
        byte[] other = content(100_000);
        server = new LoopbackServer(brokenOff(CONTENT, 50_000, "\"1\""), file(other, "\"2\""));
        assertThat(fetch("/a.csv").file()).hasBinaryContent(other);
    }

    @Test
    void aServerThatIgnoresTheRangeBeginsAnew() throws IOException {
        server = new LoopbackServer(brokenOff(CONTENT, 50_000, "\"1\""), chunked(CONTENT));
        assertThat(fetch("/a.csv").file()).hasBinaryContent(CONTENT);
    }

    @Test
    void aServerThatSendsAnotherPartIsNotBelieved() throws IOException {
        server = new LoopbackServer(
                brokenOff(CONTENT, 50_000, "\"1\""),
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Range", "bytes 7-199999/200000");
                    exchange.sendResponseHeaders(206, 10);
                    exchange.getResponseBody().write(new byte[10]);
                },
                file(CONTENT, "\"1\""));
        assertThat(fetch("/a.csv").file()).hasBinaryContent(CONTENT);
        assertThat(server.requests()).last().isEqualTo("/a.csv");
    }

    @Test
    void aServerThatLiesAboutTheLengthIsGivenUp() throws IOException {
        server = new LoopbackServer(brokenOff(CONTENT, 50_000, "\"1\""));
        fails("/a.csv", PATIENT, "127.0.0.1", "also after 3 attempts", "goes on with what is here");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aServerThatHangsIsGivenUp() throws IOException {
        server = new LoopbackServer(status(503));
        server.then(server.hanging(CONTENT, 1000));
        fails("/a.csv", IMPATIENT, "nearly nothing came for 0.3 s");
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() throws IOException {
        server = new LoopbackServer(exchange -> server.waitForEnd());
        fails("/a.csv", IMPATIENT, "127.0.0.1 does not answer", "also after 2 attempts");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aServerThatIsNotThereIsGivenUp() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Downloads downloads = new Downloads(folder, PATIENT);
        assertThatThrownBy(() ->
                        downloads.fetch(URI.create("http://127.0.0.1:" + free + "/a"), null, DownloadProgress.NONE))
                .isInstanceOf(DownloadFailed.class)
                .hasMessageContaining("does not answer");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void anOverloadedServerIsAskedAgain(int status) throws IOException {
        server = new LoopbackServer(status(status, "Retry-After: 0"), file(CONTENT, "\"1\""));
        assertThat(fetch("/a.csv").file()).hasBinaryContent(CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"404,nothing at that address", "403,known there", "400,no file", "204,no file", "302,no file"})
    void whatIsNotThereIsAskedForOnce(int status, String message) throws IOException {
        server = new LoopbackServer(status(status));
        fails("/a.csv", PATIENT, "answers " + status, message);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aWebPageIsNoFile() throws IOException {
        byte[] page = "\n<!DOCTYPE html><html>Sorry</html>".getBytes(UTF_8);
        server = new LoopbackServer(file(page, "", "Content-Type: text/html; charset=utf-8"), file(page, ""));
        fails("/a.csv", PATIENT, "answers with a web page");
        fails("/a.csv", PATIENT, "answers with a web page");
        assertThat(server.requests()).hasSize(2);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().contains("a.csv")).toList())
                    .allMatch(file -> file.toString().endsWith(".lock"));
        }
    }

    @Test
    void whatIsCalledZipIsZip() throws IOException {
        server = new LoopbackServer(file(CONTENT, "\"1\""));
        fails("/a.zip", PATIENT, "no ZIP archive");
    }

    @Test
    void whatIsTooLargeIsNotFetched() throws IOException {
        byte[] large = new byte[(1 << 20) + 1];
        server = new LoopbackServer(file(large, "\"1\""), chunked(large));
        fails("/a.csv", PATIENT, "larger than 1048576 bytes");
        fails("/b.csv", PATIENT, "larger than 1048576 bytes");
    }

    @Test
    void severalCannotFetchTheSameAtOnce() throws IOException {
        server = new LoopbackServer(file(CONTENT, "\"1\""));
        Path target = fetch("/a.csv").file();
        try (PartFile held = PartFile.open(target, server.address("/a.csv"))) {
            assertThat(held.target()).isEqualTo(target);
            fails("/a.csv", PATIENT, "is being downloaded already");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/a/b.csv?year=2024,b.csv",
        "/,index.html",
        "'',index.html",
        "/..,index.html",
        "/%2e%2e%2fetc%2fpasswd,passwd",
        "/.part,index.html",
        "/a%20b%00c.csv,a_b_c.csv",
        "/a%5Cb.csv,a_b.csv"
    })
    void everyAddressHasAPlaceWithinTheFolder(String path, String name) throws IOException {
        server = new LoopbackServer(file(CONTENT, "\"1\""));
        Path file = fetch(path).file();
        assertThat(file).hasFileName(name);
        assertThat(file.normalize()).startsWith(folder).isEqualTo(file);
    }

    private Download fetch(String path) throws IOException {
        return new Downloads(folder, PATIENT).fetch(server.address(path), null, DownloadProgress.NONE);
    }

    private void fails(String path, DownloadLimits limits, String... message) {
        Downloads downloads = new Downloads(folder, limits);
        assertThatThrownBy(() -> downloads.fetch(server.address(path), null, DownloadProgress.NONE))
                .isInstanceOf(DownloadFailed.class)
                .hasMessageContainingAll(message);
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }
}
