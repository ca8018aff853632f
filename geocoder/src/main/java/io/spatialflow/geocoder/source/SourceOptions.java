package io.spatialflow.geocoder.source;

/** What the one who adds a file says about it. */
public record SourceOptions() {

    /** For files that need no explanation. */
    public static final SourceOptions NONE = new SourceOptions();
}
