package io.spatialflow.server.geofence;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of something that need not be there.
 *
 * @param touched false: it stays as it is
 * @param value what it is to be from now on; null: nothing
 */
public record Patch<T>(boolean touched, @Nullable T value) {

    public static <T> Patch<T> keep() {
        return new Patch<>(false, null);
    }

    public static <T> Patch<T> to(@Nullable T value) {
        return new Patch<>(true, value);
    }

    public @Nullable T over(@Nullable T before) {
        return touched ? value : before;
    }
}
