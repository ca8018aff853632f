package io.spatialflow.geocoder.upstream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A provider on this machine that answers as a test wants it and remembers what it was asked. */
final class Loopback implements AutoCloseable {

    /** What it was asked, decoded. */
    record Request(String method, String path, String query, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        String decodedQuery() {
            return URLDecoder.decode(query, StandardCharsets.UTF_8);
        }
    }

    record Response(int status, String body, Map<String, String> headers) {

        static Response ok(String body) {
            return new Response(200, body, Map.of("Content-Type", "application/json"));
        }

        static Response status(int status) {
            return new Response(status, "{\"message\":\"no\"}", Map.of());
        }

        Response with(String name, String value) {
            return new Response(status, body, Map.of(name, value));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private Loopback(Function<Request, Response> script) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, script));
        server.start();
    }

    static Loopback of(Function<Request, Response> script) {
        return new Loopback(script);
    }

    /** One that gives the same answer to everything. */
    static Loopback answering(String body) {
        return of(request -> Response.ok(body));
    }

    private void answer(HttpExchange exchange, Function<Request, Response> script) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            Request request =
                    new Request(exchange.getRequestMethod(), uri.getPath(), query, exchange.getRequestHeaders(), body);
            requests.add(request);
            Response response = script.apply(request);
            byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
            response.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
