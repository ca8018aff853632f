package io.spatialflow.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.server.cli.RunningServer;
import io.spatialflow.server.cli.RunningServer.Answer;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Sends files of shapes to a running server, and waits for what becomes of them. */
record UploadedFiles(RunningServer server, String key) {

    static final String PATH = "/api/v1/geofences/upload";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BOUNDARY = "=_boundary_=";

    UploadedFiles(RunningServer server) {
        this(server, server.apiKey());
    }

    Answer send(String filename, byte[] file, String... form) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < form.length; i += 2) {
            body.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + form[i]
                    + "\"\r\n\r\n" + form[i + 1] + "\r\n"));
        }
        body.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + filename + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes(text("\r\n--" + BOUNDARY + "--\r\n"));
        return server.send(server.request(
                        PATH, "X-API-Key", key, "Content-Type", "multipart/form-data; boundary=\"" + BOUNDARY + "\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The status of a file when it is done. */
    JsonNode done(String filename, String file, String... form) {
        return done(filename, text(file), form);
    }

    JsonNode done(String filename, byte[] file, String... form) {
        Answer accepted = send(filename, file, form);
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        assertThat(accepted.json().get("status").stringValue()).isEqualTo("pending");
        return awaited(accepted.json().get("status_url").stringValue());
    }

    private JsonNode awaited(String url) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            Answer status = status(url);
            assertThat(status.status()).as(status.body()).isEqualTo(200);
            if (!status.json().get("completed_at").isNull()) {
                return status.json();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the upload was not done in time");
    }

    Answer status(String url) {
        return server.send(server.request(url, "X-API-Key", key).GET());
    }

    Answer export(String query) {
        return server.send(server.request("/api/v1/geofences/export" + query, "X-API-Key", key)
                .GET());
    }
}
