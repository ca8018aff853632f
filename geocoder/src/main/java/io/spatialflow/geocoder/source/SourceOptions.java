package io.spatialflow.geocoder.source;

/** What the one who adds a file says about it. */
public final class SourceOptions {

    /** For files that need no explanation. */
    public static final SourceOptions NONE = new SourceOptions(Mapping.EMPTY);

    private final Mapping mapping;

    private SourceOptions(Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * Says which column is what, such as {@code number=HOUSENO,street=DIR+NAME,region='VT'}. What it does not say is taken
     * from the file's layout or guessed from the names of its columns.
     *
     * @throws IllegalArgumentException if it is no mapping; the message says why
     */
    public static SourceOptions mapped(String mapping) {
        return new SourceOptions(MappingParser.parse(mapping));
    }

    Mapping mapping() {
        return mapping;
    }
}
