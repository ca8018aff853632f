package io.spatialflow.server.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/**
 * A JSON body, as it came and as it was understood.
 *
 * @param bytes after decompression
 */
record JsonBody(byte[] bytes, JsonNode tree) {

    /** Equal for bodies that are the same to the letter, different for all others. */
    String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
