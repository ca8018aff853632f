package io.spatialflow.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A form with a file, as browsers send it (RFC 7578). */
final class Multipart {

    private final String boundary = UUID.randomUUID().toString();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Multipart file(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replace("\"", "%22");
        part(
                "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream",
                Files.readAllBytes(file));
        return this;
    }

    Multipart field(String name, String value) {
        part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    ApiRequest in(ApiRequest request) {
        write("--" + boundary + "--\r\n");
        return request.body("multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private void part(String disposition, byte[] content) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
