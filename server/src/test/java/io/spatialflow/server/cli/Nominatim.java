package io.spatialflow.server.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A Nominatim on this machine that knows one house, which no gazetteer of ours does. */
public final class Nominatim implements AutoCloseable {

    public static final String ITS_HOUSE = "88 Proctor Ln, Barre, VT 05641";

    private static final String ANSWER = """
            [{"osm_type":"node","lat":"44.1970","lon":"-72.5020","category":"building","type":"yes","place_rank":30,
              "addresstype":"building","display_name":"88, Proctor Lane, Barre, Vermont, 05641",
              "address":{"house_number":"88","road":"Proctor Lane","city":"Barre","state":"Vermont",
              "postcode":"05641"}}]""";

    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile Runnable meanwhile = () -> {};

    public Nominatim() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/search", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            meanwhile.run();
            boolean known = exchange.getRequestURI().getQuery().contains("88 Proctor");
            byte[] body = (known ? ANSWER : "[]").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The settings that make a server ask it. */
    public String[] settings() {
        return new String[] {
            "geocoder.upstream=nominatim",
            "upstream.nominatim.base=http://127.0.0.1:" + server.getAddress().getPort(),
            "upstream.nominatim.attempts=1"
        };
    }

    /** How often it was asked. */
    public int asked() {
        return asked.get();
    }

    public void answerWith(int status) {
        this.status = status;
    }

    /** Does something else before each answer. */
    public void meanwhile(Runnable something) {
        this.meanwhile = something;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
