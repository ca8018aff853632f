package io.spatialflow.geocoder.source;

/** Told how far reading has come, every few thousand rows and at the end. */
@FunctionalInterface
public interface Progress {

    /** For those who do not want to know. */
    Progress NONE = (bytesRead, bytesTotal, rows) -> {};

    /**
     * @param bytesRead of the file as it lies on disk, compressed or not
     * @param bytesTotal the size of that file, -1 if unknown
     * @param rows read so far, the refused ones included
     */
    void at(long bytesRead, long bytesTotal, long rows);
}
