package io.spatialflow.client;

/**
 * How far an import is.
 *
 * @param done rows that have a result
 * @param total rows in all
 */
public record BulkProgress(int done, int total, int created, int duplicates, int errors) {}
