import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real server for the tests of the clients, of whatever language: started as {@code run}, it prints one line of JSON with
 * where it is, a key, and a CSV file of 10,000 addresses that it knows; it ends when its standard input does, and leaves
 * nothing behind.
 *
 * <p>{@code rough_url} is a proxy before it that makes trouble once each: it refuses the fourth bulk request with 429, loses
 * the answer to the eighth, and during the twelfth the server is killed and started again. Then it tells so, under
 * {@code /trouble}.
 */
public final class TestServer {

    private static final Path HERE = Path.of(System.getProperty("spatialflow.home"));
    /** Of 50 milliseconds: three minutes, in which the machine may have slept. */
    private static final int MOST_TRIES = 3600;
    private static final String[] TREES = {
        "Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Hickory", "Juniper", "Larch", "Maple"
    };
    private static final String[] LANDS = {
        "Hill", "Brook", "Meadow", "Ridge", "Valley", "Forest", "Harbor", "Island", "Canyon", "Prairie"
    };
    private static final int HOUSES = 100;

    private final Path folder;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile Process process;

    private TestServer(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("spatialflow-test-server");
        TestServer server = new TestServer(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(server::end));
        Path addresses = folder.resolve("addresses.csv");
        Files.write(addresses, addresses());
        Path gazetteer = folder.resolve("testville.csv");
        Files.write(gazetteer, gazetteer());
        server.command("data", "add", gazetteer.toString()).start().waitFor();
        server.start();
        System.out.printf(
                "{\"base_url\": \"%s\", \"rough_url\": \"%s\", \"api_key\": \"%s\", \"addresses\": \"%s\"}%n",
                server.url(), new RoughRoad(server).url(), server.apiKey(), addresses.toString().replace("\\", "\\\\"));
        System.out.flush();
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    private static List<String> addresses() {
        List<String> lines = new ArrayList<>(List.of("address,name,tags"));
        for (int street = 0; street < TREES.length * LANDS.length; street++) {
            for (int number = 1; number <= HOUSES; number++) {
                lines.add("\"%d %s, Testville, VT 05999\",Site %d,customer:acme"
                        .formatted(number, street(street), street * HOUSES + number));
            }
        }
        return lines;
    }

    /** Streets some 800 metres apart with houses every 170 metres: nobody is inside another's fence of 100 metres. */
    private static List<String> gazetteer() {
        List<String> lines = new ArrayList<>(List.of("LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE"));
        for (int street = 0; street < TREES.length * LANDS.length; street++) {
            for (int number = 1; number <= HOUSES; number++) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%.6f,%.6f,%d,%s,,Testville,Test County,VT,05999",
                        -73 + street * 0.01, 44 + number * 0.0015, number, street(street)));
            }
        }
        // Those of the documentation.
        lines.add("-122.394500,37.791800,123,Main St,,San Francisco,San Francisco County,CA,94105");
        lines.add("-122.398400,37.790700,456,Market St,,San Francisco,San Francisco County,CA,94105");
        lines.add("-122.404000,37.785200,789,Mission St,,San Francisco,San Francisco County,CA,94103");
        lines.add("-122.030322,37.331741,1,Infinite Loop,,Cupertino,Santa Clara County,CA,95014");
        lines.add("-122.008980,37.334606,1,Apple Park Way,,Cupertino,Santa Clara County,CA,95014");
        return lines;
    }

    private static String street(int number) {
        return TREES[number / LANDS.length] + " " + LANDS[number % LANDS.length] + " Rd";
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }

    private void start() throws IOException, InterruptedException {
        process = command("serve", "--port", Integer.toString(port)).start();
        HttpRequest health =
                HttpRequest.newBuilder(URI.create(url() + "/actuator/health")).build();
        for (int tries = 1; ; tries++, Thread.sleep(50)) {
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                if (!process.isAlive() || tries > MOST_TRIES) {
                    throw new IOException("The server did not start:\n" + Files.readString(log()), notYet);
                }
            }
        }
    }

    private void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void end() {
        try {
            if (process != null) {
                kill();
            }
            Files.walkFileTree(folder, new Deletion());
        } catch (IOException | InterruptedException e) {
            System.err.println("left behind: " + folder);
        }
    }

    private ProcessBuilder command(String... words) {
        List<String> all = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-jar", jar().toString()));
        all.addAll(List.of(words));
        all.addAll(List.of("--data-dir", folder.resolve("data").toString()));
        ProcessBuilder builder = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        // Tests ask more than a client does.
        builder.environment().put("SPATIALFLOW_BULK_API_KEY_BATCHES_PER_HOUR", "10000");
        builder.environment().put("SPATIALFLOW_LIMITS_REQUESTS_PER_HOUR", "1000000");
        return builder;
    }

    private Path log() {
        return folder.resolve("log");
    }

    /** It is printed a moment after the server first answers. */
    private String apiKey() throws IOException, InterruptedException {
        Pattern line = Pattern.compile("API key: +(sf_live_\\w+)");
        for (int tries = 0; tries < MOST_TRIES; tries++, Thread.sleep(50)) {
            Matcher key = line.matcher(Files.readString(log()));
            if (key.find()) {
                return key.group(1);
            }
        }
        throw new IOException("The server told no key:\n" + Files.readString(log()));
    }

    /** The one that is named, or that of the launcher. */
    private static Path jar() {
        String named = System.getenv("SPATIALFLOW_SERVER_JAR");
        return named != null ? Path.of(named) : HERE.resolve(".launcher/app/spatialflow.jar");
    }

    /** A proxy that loses things on the way. */
    private static final class RoughRoad {

        private static final Set<String> OF_THE_CONNECTION = Set.of(
                "connection", "content-length", "host", "transfer-encoding", "upgrade", "http2-settings", "expect");

        private final TestServer server;
        private final HttpServer proxy;
        private final AtomicInteger bulkRequests = new AtomicInteger();
        /** JSON strings. */
        private final List<String> trouble = new CopyOnWriteArrayList<>();

        RoughRoad(TestServer server) throws IOException {
            this.server = server;
            this.proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            proxy.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            proxy.createContext("/", this::handle);
            proxy.start();
        }

        String url() {
            return "http://127.0.0.1:" + proxy.getAddress().getPort();
        }

        private void handle(HttpExchange exchange) throws IOException {
            try (exchange) {
                if (exchange.getRequestURI().getPath().equals("/trouble")) {
                    send(exchange, 200, trouble.toString());
                    return;
                }
                boolean bulk = exchange.getRequestURI().getPath().endsWith("/bulk");
                switch (bulk ? bulkRequests.incrementAndGet() : 0) {
                    case 4 -> {
                        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
                        exchange.getResponseHeaders().set("Retry-After", "1");
                        send(exchange, 429, "{\"detail\":\"Try again in 1 second.\",\"error_code\":\"RATE_LIMIT_EXCEEDED\"}");
                        trouble.add("\"refused\"");
                    }
                    case 8 -> {
                        forward(exchange); // and no answer: the connection is closed
                        trouble.add("\"lost\"");
                    }
                    case 12 -> {
                        Thread killer = Thread.ofVirtual().start(this::restart);
                        forward(exchange);
                        exchange.close();
                        killer.join();
                    }
                    default -> answer(exchange, forward(exchange));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void send(HttpExchange exchange, int status, String json) throws IOException {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }

        private void restart() {
            try {
                Thread.sleep(40);
                server.kill();
                server.start();
                trouble.add("\"restarted\"");
            } catch (IOException | InterruptedException e) {
                e.printStackTrace();
            }
        }

        private HttpResponse<byte[]> forward(HttpExchange exchange) throws InterruptedException {
            try (InputStream body = exchange.getRequestBody()) {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + exchange.getRequestURI()))
                        .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body.readAllBytes()));
                exchange.getRequestHeaders().forEach((name, values) -> {
                    if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                        values.forEach(value -> request.header(name, value));
                    }
                });
                return server.client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException gone) {
                return null;
            }
        }

        private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
            if (response == null) {
                return; // the connection is closed
            }
            response.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] body = response.body();
            exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException problem) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
