package io.spatialflow.client;

import io.spatialflow.client.model.GeofenceListResponse;
import io.spatialflow.client.model.GeofenceResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A listing as one stream. */
final class Pages {

    private Pages() {}

    /** Each fence once, even if others are made meanwhile and push it to the next page. */
    static Stream<GeofenceResponse> of(IntFunction<GeofenceListResponse> pageAt) {
        Set<UUID> seen = new HashSet<>();
        return Stream.<@Nullable Page>iterate(
                        Page.at(0, pageAt), page -> page != null, page -> page == null ? null : page.next(pageAt))
                .flatMap(page -> page == null ? Stream.empty() : page.fences().geofences().stream())
                .filter(fence -> seen.add(fence.id()));
    }

    private record Page(int offset, GeofenceListResponse fences) {

        static Page at(int offset, IntFunction<GeofenceListResponse> pageAt) {
            return new Page(offset, pageAt.apply(offset));
        }

        @Nullable
        Page next(IntFunction<GeofenceListResponse> pageAt) {
            int end = offset + fences.count();
            return fences.count() == 0 || end >= fences.totalCount() ? null : at(end, pageAt);
        }
    }
}
