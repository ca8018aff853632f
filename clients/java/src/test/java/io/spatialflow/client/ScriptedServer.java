package io.spatialflow.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** A server on loopback that answers as a case of the conformance suite says, and notes what it was asked. */
final class ScriptedServer implements AutoCloseable {

    record Request(
            String method, String path, Map<String, List<String>> query, Map<String, String> headers, byte[] body) {}

    private final List<JsonNode> answers;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

    ScriptedServer(List<JsonNode> answers) throws IOException {
        this.answers = answers;
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    List<Request> requests() {
        return requests;
    }

    private void serve() {
        while (true) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            int number;
            synchronized (this) {
                requests.add(read(in));
                number = requests.size() - 1;
            }
            if (number < answers.size()) {
                answer(answers.get(number), in, connection.getOutputStream());
            } // One request too many is told by what the test compares in the end.
        } catch (IOException gone) {
            // the client has hung up
        }
    }

    private static void answer(JsonNode answer, InputStream in, OutputStream out) throws IOException {
        switch (answer.isString() ? answer.stringValue() : "") {
            case "drop" -> {}
            case "silence" -> in.readAllBytes();
            case "half" -> write(out, "HTTP/1.1 201 Created\r\nContent-Length: 1000\r\n\r\n{\"results\":[");
            default -> {
                Map<String, String> headers = new TreeMap<>(Map.of("Content-Type", "application/json"));
                answer.path("headers")
                        .propertyStream()
                        .forEach(h -> headers.put(h.getKey(), h.getValue().stringValue()));
                String body = answer.has("body")
                        ? answer.get("body").toString()
                        : answer.get("text").stringValue();
                headers.put("Connection", "close");
                if (answer.get("status").intValue() != 204) {
                    headers.put("Content-Length", "" + body.getBytes(StandardCharsets.UTF_8).length);
                }
                StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.get("status") + " Scripted\r\n");
                headers.forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
                write(out, head + "\r\n" + body);
            }
        }
        out.flush();
    }

    private static Request read(InputStream in) throws IOException {
        String[] first = line(in).split(" ", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        URI target = URI.create(first[1]);
        return new Request(first[0], target.getPath(), query(target.getRawQuery()), headers, body);
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.computeIfAbsent(parts[0], name -> new ArrayList<>())
                    .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the end");
            }
            line.write(c);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
