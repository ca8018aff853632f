package io.spatialflow.server.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.spatialflow.server.account.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A mark for the state of a workspace's fences, in table {@code geofence_versions}. It is drawn by lot and not counted: a
 * database that is put back from a backup must not come to a mark again that stood for something else.
 *
 * <p>What this process changed between two marks is remembered for a while, so that what was read of the fences before can be
 * brought up to date by the few that have changed since. Whoever meets a mark that another process has set finds no way to it,
 * and reads all anew. A change whose transaction fails is remembered in vain: nobody meets its mark.
 */
final class FenceVersions {

    /** Of fences that changed: about 50 bytes each. */
    private static final long MOST_REMEMBERED = 50_000;

    private static final String RENEW = """
            insert into geofence_versions (workspace_id, version) values (?, lower(hex(randomblob(8))))
            on conflict do update set version = excluded.version returning version""";

    private final Database database;
    private final Cache<String, Change> byVersionBefore = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .weigher((String before, Change change) -> 1 + change.seqs().size())
            .build();

    FenceVersions(Database database) {
        this.database = database;
    }

    /** @param seqs the fences that it made another state, be they there now or not */
    private record Change(String versionAfter, List<Long> seqs) {}

    /**
     * Sets a new mark, in the transaction that changes the fences.
     *
     * @param seqs those that are made, changed or removed
     */
    void renew(WorkspaceId workspaceId, Collection<Long> seqs) {
        Optional<String> before = marked(workspaceId);
        String after = database.write(jdbc -> jdbc.sql(RENEW)
                .param(workspaceId.toString())
                .query(String.class)
                .single());
        before.ifPresent(version -> byVersionBefore.put(version, new Change(after, List.copyOf(seqs))));
    }

    /** The mark as it is now. */
    String of(WorkspaceId workspaceId) {
        return marked(workspaceId).orElse("0");
    }

    private Optional<String> marked(WorkspaceId workspaceId) {
        return database.read(jdbc -> jdbc.sql("select version from geofence_versions where workspace_id = ?")
                .param(workspaceId.toString())
                .query(String.class)
                .optional());
    }

    /**
     * What has to be read again of something that was read at one mark, to be good at another.
     *
     * @param most of more fences it is not worth while
     * @return none if the other mark is the same, or an older one, which somebody asked for who was slow; empty if nothing is
     *     known of what changed, or it is too much
     */
    Optional<Set<Long>> toRenew(String held, String version, int most) {
        return changed(version, held, most).isPresent() ? Optional.of(Set.of()) : changed(held, version, most);
    }

    /** The fences that changed from one mark to another; empty if no way is known, or it is too long. */
    private Optional<Set<Long>> changed(String before, String after, int most) {
        Set<Long> seqs = new TreeSet<>();
        for (String version = before; !version.equals(after); ) {
            Change change = byVersionBefore.getIfPresent(version);
            if (change == null || seqs.size() + change.seqs().size() > most) {
                return Optional.empty();
            }
            seqs.addAll(change.seqs());
            version = change.versionAfter();
        }
        return Optional.of(seqs);
    }
}
