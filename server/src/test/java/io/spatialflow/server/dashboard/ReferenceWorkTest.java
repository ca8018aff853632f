package io.spatialflow.server.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.spatialflow.server.cli.RunningServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who runs the server adds a state while it runs, from a publisher that is not further away than this test. */
class ReferenceWorkTest {

    private static final String ADDRESS = "{\"items\":[{\"address\":\"1 Church St, Testburgh, VT 05998\"}]}";

    @TempDir
    private Path folder;

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private HttpServer publisher;
    private RunningServer server;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/", exchange -> {
            byte[] file = files.get(exchange.getRequestURI().getPath());
            try (exchange) {
                exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
                if (file != null) {
                    exchange.getResponseBody().write(file);
                }
            }
        });
        publisher.start();
        files.put("/tiger/", "<a href=\"tl_2024_50001_addrfeat.zip\">1</a>".getBytes(UTF_8));
        server = RunningServer.start(
                folder,
                "data.tiger-base=http://127.0.0.1:" + publisher.getAddress().getPort() + "/tiger/");
        browser = new Browser(URI.create(server.address()));
        browser.logIn(server.welcome().email(), server.welcome().password());
    }

    @AfterEach
    void stop() throws Exception {
        browser.close();
        server.close();
        publisher.stop(0);
    }

    private static byte[] zip(String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("rows.csv"));
            zip.write(("LON,LAT,NUMBER,STREET,CITY,REGION,POSTCODE\n" + rows).getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private void addUntil(String said) throws Exception {
        assertThat(browser.submit("/data", "/data/add", Map.of("kind", "tiger:", "state", "VT"))
                        .statusCode())
                .isEqualTo(302);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(browser.open("/data").body()).contains(said));
    }

    @Test
    void anAddressIsFoundOnceItsStateIsAdded() throws Exception {
        files.put("/tiger/tl_2024_50001_addrfeat.zip", zip("-73.2,44.4,1,Church St,Testburgh,VT,05998\n"));
        assertThat(server.preview(ADDRESS).json().at("/items/0/status").stringValue())
                .isEqualTo("error");
        addUntil("tiger:VT is added: 1 rows as tiger-vt");
        assertThat(server.preview(ADDRESS).json().at("/items/0/status").stringValue())
                .isEqualTo("ok");
        assertThat(browser.open("/activity").body()).contains("Reference data added", "tiger:VT");
    }

    @Test
    void whyItCouldNotBeAddedIsSaid() throws Exception {
        addUntil("tl_2024_50001_addrfeat.zip answers 404");
        assertThat(browser.open("/data").body()).contains("could not be added");
    }

    @Test
    void whatIsNotWantedAnyMoreLeavesNothing() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        byte[] half = Arrays.copyOf("PK\3\4".getBytes(UTF_8), 1_000_000);
        publisher.createContext("/tiger/tl_2024_50001_addrfeat.zip", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 2 * half.length);
                exchange.getResponseBody().write(half);
                exchange.getResponseBody().flush();
                asked.countDown();
                over.await(30, TimeUnit.SECONDS);
                exchange.getResponseBody().write(half);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        addUntil("Fetching tiger:VT");
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(browser.submit("/data", "/data/cancel", Map.of()).statusCode())
                .isEqualTo(302);
        over.countDown();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> browser.open("/data").body().contains("tiger:VT was cancelled"));
        assertThat(downloads()).noneMatch(name -> name.contains(".part") || name.startsWith("adding"));
        assertThat(browser.open("/activity").body()).contains("Adding of reference data cancelled");
    }

    @Test
    void whatAStopOfTheServerLeftUnfinishedIsSaidAndSweptUp() throws Exception {
        Path downloads = Files.createDirectories(folder.resolve("downloads"));
        Files.writeString(downloads.resolve("adding.txt"), "tiger:VT\nhalf.zip\n");
        Files.writeString(
                Files.createDirectories(downloads.resolve("publisher")).resolve("half.zip.part"), "half");
        Files.writeString(downloads.resolve("whole.zip"), "whole");
        server.restart();
        browser.close();
        browser = new Browser(URI.create(server.address()));
        browser.logIn(server.welcome().email(), server.welcome().password());
        assertThat(browser.open("/data").body()).contains("tiger:VT was not finished", "Add it again below");
        assertThat(downloads()).contains("whole.zip").noneMatch(name -> name.contains(".part"));
    }

    private List<String> downloads() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("downloads"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }
}
