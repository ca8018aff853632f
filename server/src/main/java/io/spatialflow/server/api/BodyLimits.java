package io.spatialflow.server.api;

/**
 * How large a request may be.
 *
 * @param maxBytes of its body, after decompression
 */
public record BodyLimits(int maxBytes) {

    /** A thousand items at their longest, with room to spare. */
    public static final BodyLimits DEFAULT = new BodyLimits(16 * 1024 * 1024);
}
