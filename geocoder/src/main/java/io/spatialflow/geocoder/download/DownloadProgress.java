package io.spatialflow.geocoder.download;

/** Told how far a download has come. */
@FunctionalInterface
public interface DownloadProgress {

    /** For those who do not want to know. */
    DownloadProgress NONE = (name, bytes, total) -> {};

    /**
     * @param name of the file
     * @param bytes that are here
     * @param total of the whole file, -1 if the server does not say
     */
    void at(String name, long bytes, long total);
}
