package io.spatialflow.server.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Geofence;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fences that were read lately, whole, as they are now: whoever goes through a list, or looks at its first page every few
 * seconds, reads only what has changed since.
 */
final class FenceMemory {

    /** About 20,000 circles. */
    private static final int MOST_BYTES = 16 << 20;

    /** Of more changed fences all of the workspace are forgotten. */
    private static final int MOST_CHANGED = 2_000;

    private final Database database;
    private final FenceVersions versions;

    private final Cache<Long, Remembered> bySeq = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Long seq, Remembered fence) -> fence.bytes())
            .build();

    /** The state that what is remembered of a workspace's fences is up to. */
    private final Map<WorkspaceId, String> states = new ConcurrentHashMap<>();

    FenceMemory(Database database, FenceVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    /**
     * A fence that was read.
     *
     * @param bytes of memory, roughly
     */
    record Remembered(Geofence fence, int bytes) {}

    /**
     * Some fences, in their order; those that there are not are left out.
     *
     * @param reading reads those that are not remembered
     */
    List<Geofence> fences(
            WorkspaceId workspaceId, List<Long> seqs, Function<Collection<Long>, Map<Long, Remembered>> reading) {
        if (database.inTransaction()) {
            // What it sees may never come to be.
            return inOrder(seqs, reading.apply(seqs));
        }
        String version = versions.of(workspaceId);
        String state = Objects.requireNonNull(
                states.compute(workspaceId, (same, known) -> broughtUpTo(version, known, workspaceId)));
        Map<Long, Remembered> fences = new HashMap<>(bySeq.getAllPresent(seqs));
        fences.values().removeIf(kept -> !kept.fence().workspaceId().equals(workspaceId));
        List<Long> missing =
                seqs.stream().filter(seq -> !fences.containsKey(seq)).toList();
        if (!missing.isEmpty()) {
            Map<Long, Remembered> read = reading.apply(missing);
            fences.putAll(read);
            remember(workspaceId, state, read);
        }
        return inOrder(seqs, fences);
    }

    private static List<Geofence> inOrder(List<Long> seqs, Map<Long, Remembered> fences) {
        return seqs.stream()
                .map(fences::get)
                .filter(Objects::nonNull)
                .map(Remembered::fence)
                .toList();
    }

    private String broughtUpTo(String version, @Nullable String known, WorkspaceId workspaceId) {
        Optional<Set<Long>> changed = known == null ? Optional.empty() : versions.toRenew(known, version, MOST_CHANGED);
        if (known == null || changed.isEmpty()) {
            bySeq.asMap().values().removeIf(kept -> kept.fence().workspaceId().equals(workspaceId));
            return version;
        }
        bySeq.invalidateAll(changed.get());
        return changed.get().isEmpty() ? known : version;
    }

    /** What has changed since it was read, or while it was read, is not remembered. */
    private void remember(WorkspaceId workspaceId, String state, Map<Long, Remembered> read) {
        states.computeIfPresent(workspaceId, (same, known) -> {
            if (known.equals(state)) {
                bySeq.putAll(read);
            }
            return known;
        });
    }
}
