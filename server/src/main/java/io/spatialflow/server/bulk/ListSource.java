package io.spatialflow.server.bulk;

/**
 * What a list was read from, for it to be read otherwise.
 *
 * @param content a file's bytes, or the pasted text in UTF-8
 * @param pasted whether it was pasted
 * @param reading how it was read last
 */
public record ListSource(byte[] content, boolean pasted, Reading reading) {}
