package io.spatialflow.server.api;

import java.nio.ByteBuffer;
import org.springframework.http.ResponseEntity;

/**
 * A response in the form in which it is kept for repetitions of its request: the first answer and every replay are built
 * from it, so they cannot differ.
 *
 * @param status of HTTP
 * @param body JSON
 */
record StoredAnswer(int status, byte[] body) {

    byte[] encoded() {
        return ByteBuffer.allocate(Short.BYTES + body.length)
                .putShort((short) status)
                .put(body)
                .array();
    }

    static StoredAnswer decode(byte[] encoded) {
        ByteBuffer buffer = ByteBuffer.wrap(encoded);
        int status = buffer.getShort();
        byte[] body = new byte[buffer.remaining()];
        buffer.get(body);
        return new StoredAnswer(status, body);
    }

    ResponseEntity.BodyBuilder response() {
        return ResponseEntity.status(status);
    }
}
