package io.spatialflow.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code data add} of what has to be fetched first, from a server on this machine. */
class DataDownloadTest {

    private static final String HEADER = "LON,LAT,NUMBER,STREET,CITY,REGION,POSTCODE\n";

    @TempDir
    private Path folder;

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private Commands commands;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            requests.add(path);
            byte[] file = files.get(path);
            exchange.getResponseHeaders().set("Last-Modified", "Tue, 10 Sep 2024 07:28:00 GMT");
            try (exchange) {
                exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
                if (file != null) {
                    exchange.getResponseBody().write(file);
                }
            }
        });
        server.start();
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                data.resolve("spatialflow.properties"),
                "data.tiger-base=" + address("/tiger/") + "\ndata.geonames-base=" + address("/zip") + "\n");
        commands = new Commands(data);
        files.put("/tiger/", """
                <html><a href="tl_2024_50001_addrfeat.zip">1</a> <a href="tl_2024_50003_addrfeat.zip">3</a>
                <a href="tl_2024_33001_addrfeat.zip">New Hampshire</a></html>
                """.getBytes(UTF_8));
        files.put(
                "/tiger/tl_2024_50001_addrfeat.zip", zip("-73.2,44.4,1,Church St,Testburgh,VT,05999\n0,0,1,X St,,,\n"));
        files.put("/tiger/tl_2024_50003_addrfeat.zip", zip("-73.1,42.9,2,Elm St,Testington,VT,05998\n"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aStateIsOneGazetteerOfAllItsCounties() throws Exception {
        Commands.Said said = commands.run("data", "add", "tiger:VT").ok();
        assertThat(said.out())
                .startsWith("tiger-vt\t2 addresses\t1 refused\t2 streets\t")
                .contains("\ttiger:VT\tpublished 2024-09-10\t");
        assertThat(said.err()).contains("tl_2024_50001_addrfeat.zip/rows.csv: refused 1 rows: null_island");
        commands.run("geocode", "1 Church St, Testburgh, VT").ok();
        commands.run("geocode", "2 Elm St, Testington, VT").ok();
        assertThat(requests)
                .containsExactly("/tiger/", "/tiger/tl_2024_50001_addrfeat.zip", "/tiger/tl_2024_50003_addrfeat.zip");
    }

    @Test
    void aCountyThatFailsFailsTheStateAndLeavesWhatWasThere() throws Exception {
        commands.run("data", "add", "tiger:50003", "--name", "tiger-vt").ok();
        String before = commands.run("data", "list").out();
        files.remove("/tiger/tl_2024_50003_addrfeat.zip");
        commands.run("data", "add", "tiger:VT").failedWith("tl_2024_50003_addrfeat.zip answers 404");
        files.put("/tiger/tl_2024_50003_addrfeat.zip", "<html>Sorry</html>".getBytes(UTF_8));
        commands.run("data", "add", "tiger:VT").failedWith("answers with a web page");
        files.put("/tiger/tl_2024_50003_addrfeat.zip", new byte[] {'P', 'K', 3, 4, 5, 6, 7, 8});
        commands.run("data", "add", "tiger:VT").failedWith("tl_2024_50003_addrfeat.zip gave a damaged ZIP archive");
        assertThat(commands.run("data", "list").out()).isEqualTo(before);
    }

    @Test
    void anUnknownStateIsNamed() {
        commands.run("data", "add", "tiger:Vermont").failedWith("no state \"Vermont\"", "VT");
        commands.run("data", "add", "tiger:TX").failedWith("lists no address ranges of TX");
        commands.run("data", "add", "geonames:../US").failedWith("geonames:US");
    }

    @Test
    void aFileIsFetchedFromAnyAddress() throws Exception {
        files.put("/out/town.csv", (HEADER + "-73.2,44.4,1,Church St,Testburgh,VT,05999\n").getBytes(UTF_8));
        assertThat(commands.run("data", "add", "openaddresses:" + address("/out/town.csv"))
                        .ok()
                        .out())
                .startsWith("town\t1 addresses");
        commands.run("data", "add", address("/out/town.csv"), "--name", "again").ok();
        commands.run("geocode", "1 Church St, Testburgh, VT").ok();
        Path local = Files.writeString(folder.resolve("local.csv"), HEADER + "-73.2,44.4,1,Church St,T,VT,05999\n");
        assertThat(commands.run("data", "add", "openaddresses:" + local).ok().out())
                .startsWith("local\t1 addresses");
    }

    @Test
    void itsSumIsCompared() {
        files.put("/town.csv", (HEADER + "-73.2,44.4,1,Church St,Testburgh,VT,05999\n").getBytes(UTF_8));
        String zeros = "0".repeat(64);
        commands.run("data", "add", address("/town.csv"), "--sha256", zeros).failedWith("SHA-256 is not " + zeros);
        commands.run("data", "add", address("/town.csv"), "--sha256", "abc").failedWith("--sha256", "64 hexadecimal");
        commands.run("data", "add", "tiger:VT", "--sha256", zeros).failedWith("--sha256 goes with one address");
        files.put("/town.csv.sha256", (zeros + "  town.csv").getBytes(UTF_8));
        commands.run("data", "add", address("/town.csv")).failedWith("the SHA-256 beside it");
    }

    @Test
    void anAddressThatIsNoneIsNamed() {
        commands.run("data", "add", "http://a b/").failedWith("is no address");
        commands.run("data", "add", "https://me:secret@example.org/a.csv").failedWith("no address to download from");
        commands.run("data", "add", "tigre:VT").failedWith("there is no file tigre:VT");
        assertThat(List.copyOf(requests)).isEmpty();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static byte[] zip(String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("rows.csv"));
            zip.write((HEADER + rows).getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
