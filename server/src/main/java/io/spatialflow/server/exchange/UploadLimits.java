package io.spatialflow.server.exchange;

import io.spatialflow.server.account.RateLimit;

/**
 * How often a workspace may send files.
 *
 * @param files files, whoever sends them
 */
public record UploadLimits(RateLimit files) {

    public static UploadLimits of(int filesPerHour) {
        return new UploadLimits(RateLimit.hourly("upload", filesPerHour));
    }
}
