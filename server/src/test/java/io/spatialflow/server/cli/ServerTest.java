package io.spatialflow.server.cli;

import static io.spatialflow.server.cli.RunningServer.batch;
import static io.spatialflow.server.cli.RunningServer.item;
import static io.spatialflow.server.cli.RunningServer.mainStreet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator changes beside a running server counts without a restart. */
class ServerTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private static RunningServer server;
    private static Commands commands;

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.start(folder.resolve("data"), "bulk.api-key-batches-per-hour=1000");
        commands = new Commands(folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static List<String> houses(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> item(mainStreet(i)))
                .toList();
    }

    private static String previewed(String address) {
        return server.preview("{\"items\":[" + item(address) + "]}")
                .json()
                .at("/items/0/status")
                .stringValue();
    }

    private static int statusWith(String key) {
        HttpRequest.Builder request =
                server.request("/api/v1/geofences", "X-API-Key", key).GET();
        return server.send(request).status();
    }

    @Test
    void aGazetteerThatIsAddedOrRemovedIsNoticed() throws Exception {
        String address = "7 Late Ave, Newtown, VT 05997";
        assertThat(previewed(address)).isEqualTo("error");
        Path file = Files.writeString(
                folder.resolve("newtown.csv"),
                "LON,LAT,NUMBER,STREET,CITY,REGION,POSTCODE\n-72,45,7,Late Ave,Newtown,VT,05997\n");
        commands.run("data", "add", file.toString()).ok();
        await().atMost(SOON).until(() -> previewed(address).equals("ok"));
        commands.run("data", "remove", "newtown").ok();
        await().atMost(SOON).until(() -> previewed(address).equals("error"));
        assertThat(previewed(mainStreet(2999))).as("the others serve on").isEqualTo("ok");
    }

    @Test
    void aLimitCountsFromTheNextRequest() {
        commands.run("workspace", "set", "--bulk-limit", "1").ok();
        assertThat(server.bulk(batch("skip", houses(2))).body())
                .contains("\"Batch too large: 2 > 1\"", "\"BATCH_TOO_LARGE\"");
        commands.run("workspace", "set", "--bulk-limit", "1001").ok();
        assertThat(server.bulk(batch("skip", houses(1001))).status()).isEqualTo(201);
        assertThat(server.bulk(batch("skip", houses(1002))).status()).isEqualTo(413);
        commands.run("workspace", "set", "--bulk-limit", "500").ok();
    }

    @Test
    void aFeatureCountsFromTheNextRequest() {
        commands.run("workspace", "set", "--disable", "BULK_IMPORT").ok();
        assertThat(server.preview("{\"items\":[" + item(mainStreet(1)) + "]}").body())
                .contains("FEATURE_NOT_ENABLED");
        commands.run("workspace", "set", "--enable", "BULK_IMPORT").ok();
        assertThat(server.preview("{\"items\":[" + item(mainStreet(1)) + "]}").status())
                .isEqualTo(200);
    }

    @Test
    void aNewKeyWorksAndARevokedOneDoesNot() {
        String key = commands.run("keys", "create", "--name", "Late").ok().out().strip();
        assertThat(statusWith(key)).isEqualTo(200);
        String id = commands.run("keys", "list").lines().stream()
                .filter(line -> line.contains("\tLate\t"))
                .map(line -> line.split("\t")[0])
                .findFirst()
                .orElseThrow();
        commands.run("keys", "revoke", id).ok();
        assertThat(statusWith(key)).isEqualTo(401);
        assertThat(statusWith(server.apiKey())).as("the other key").isEqualTo(200);
    }

    @Test
    void aTakenPortIsNamedAndTheDirectoryIsLetGo() throws Exception {
        Commands other = new Commands(folder.resolve("other"));
        other.run("serve", "--port", "" + server.port())
                .failedWith("port " + server.port() + " is taken", "choose another with --port");
        FileLock lock = new DataDirectory(other.dataDirectory()).lock();
        assertThat(lock.isValid()).isTrue();
        lock.acquiredBy().close();
    }

    @Test
    void aSettingThatIsUnknownStopsTheStart() throws Exception {
        Path misspelt = Files.createDirectories(folder.resolve("misspelt"));
        Files.writeString(misspelt.resolve("spatialflow.properties"), "bulk.batchsize=7\n");
        new Commands(misspelt)
                .run("serve", "--port", "0")
                .failedWith("unknown settings", "bulk.batchsize", "Known are");
    }
}
