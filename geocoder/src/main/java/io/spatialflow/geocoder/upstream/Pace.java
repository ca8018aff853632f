package io.spatialflow.geocoder.upstream;

/**
 * How fast a provider is asked. All that a process asks of it goes at this pace, whoever's addresses they are.
 *
 * @param concurrency requests under way at once, at least 1
 * @param perSecond requests in a second, at least 1; where a provider counts the addresses of a request, addresses
 * @param batchSize addresses in one request, at least 1; providers without batches take one whatever this says
 */
public record Pace(int concurrency, int perSecond, int batchSize) {

    /** @throws IllegalArgumentException if one is less than 1 */
    public Pace {
        if (concurrency < 1 || perSecond < 1 || batchSize < 1) {
            throw new IllegalArgumentException("concurrency, requests per second and batch size are at least 1, not "
                    + concurrency + ", " + perSecond + ", " + batchSize);
        }
    }
}
