package io.spatialflow.server.geofence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a fence came by its place.
 *
 * @param address as entered; what a fence was made from if it is of {@link Source#ADDRESS}, a note otherwise
 */
public record Origin(Source source, @Nullable String address) {

    public static final int MAX_ADDRESS_LENGTH = 1000;

    /** What a fence was made from. */
    public enum Source {
        /** Somebody drew it, or had its coordinates. */
        DRAW,
        /** An address that we geocoded. */
        ADDRESS,
        /** The outline of a building, which somebody had. */
        BUILDING;

        /** The name on the wire. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Origin DRAWN = new Origin(Source.DRAW, null);

    /** @throws IllegalArgumentException if it should come from an address and there is none */
    public Origin {
        if (source == Source.ADDRESS && address == null) {
            throw new IllegalArgumentException("an address is missing");
        }
    }

    public static Origin geocoded(String address) {
        return new Origin(Source.ADDRESS, address);
    }
}
