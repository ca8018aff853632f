package io.spatialflow.server.api;

import io.spatialflow.server.account.Hashes;
import tools.jackson.databind.JsonNode;

/**
 * A JSON body, as it came and as it was understood.
 *
 * @param bytes after decompression
 */
record JsonBody(byte[] bytes, JsonNode tree) {

    /** Equal for bodies that are the same to the letter, different for all others. */
    String fingerprint() {
        return Hashes.sha256(bytes);
    }
}
