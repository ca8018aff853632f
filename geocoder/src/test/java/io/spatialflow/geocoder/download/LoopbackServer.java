package io.spatialflow.geocoder.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A web server on this machine that behaves as told: the first answer to the first request, and so on, the last for ever. */
final class LoopbackServer implements AutoCloseable {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();

    /** How to answer one request. */
    @FunctionalInterface
    interface Answer {

        void give(HttpExchange exchange) throws IOException;
    }

    LoopbackServer(Answer... answers) throws IOException {
        this.answers.addAll(List.of(answers));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            String path = exchange.getRequestURI().toString();
            requests.add(range == null ? path : path + " " + range);
            try (exchange) {
                next().give(exchange);
            }
        });
        server.start();
    }

    private synchronized Answer next() {
        return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The paths that were asked for, with the range if there was one. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** A well-behaved server: whole files, parts of them, and the word that nothing has changed. */
    static Answer file(byte[] content, String version, String... headers) {
        return exchange -> {
            headers(exchange, version, headers);
            if (version.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            int from = from(exchange, version);
            if (from == content.length) {
                exchange.getResponseHeaders().set("Content-Range", "bytes */" + content.length);
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            byte[] rest = Arrays.copyOfRange(content, from, content.length);
            if (from > 0) {
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, rest.length);
            exchange.getResponseBody().write(rest);
        };
    }

    private static int from(HttpExchange exchange, String version) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        Matcher from = RANGE.matcher(String.valueOf(range));
        boolean same = version.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        return from.matches() && same ? Integer.parseInt(from.group(1)) : 0;
    }

    /** Says how long it is and ends the connection before that. */
    static Answer brokenOff(byte[] content, int after, String version) {
        return exchange -> {
            headers(exchange, version);
            int from = from(exchange, version);
            if (from > 0) {
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
            exchange.getResponseBody().write(content, from, after - from);
            exchange.getResponseBody().flush();
        };
    }

    /** Sends so much of it, and then nothing, for as long as the server lives. */
    Answer hanging(byte[] content, int after) {
        return exchange -> {
            headers(exchange, "\"1\"");
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, after);
            exchange.getResponseBody().flush();
            waitForEnd();
        };
    }

    void waitForEnd() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Adds an answer, for servers that need to know themselves. */
    LoopbackServer then(Answer answer) {
        synchronized (this) {
            answers.addLast(answer);
        }
        return this;
    }

    static Answer status(int status, String... headers) {
        return exchange -> {
            headers(exchange, "", headers);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** Without saying how long it is. */
    static Answer chunked(byte[] content, String... headers) {
        return exchange -> {
            headers(exchange, "", headers);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(content);
        };
    }

    private static void headers(HttpExchange exchange, String version, String... headers) {
        if (!version.isEmpty()) {
            exchange.getResponseHeaders().set("ETag", version);
        }
        for (String header : headers) {
            int colon = header.indexOf(':');
            exchange.getResponseHeaders()
                    .set(header.substring(0, colon), header.substring(colon + 1).strip());
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
