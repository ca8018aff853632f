package io.spatialflow.server.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.FenceFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of the filters that were asked for last, as the fences are now: after a change by this process the few fences that
 * changed are read again, after one by another process all.
 */
final class FenceSheets {

    /** Of a million fences in all. The largest sheet counts as this much at the most: without it each question would read all. */
    private static final int MOST_BYTES = 24 << 20;

    /** Of more changed fences all are read again. */
    private static final int MOST_CHANGED = 2_000;

    private static final String OF_PART = "b.workspace_from <= :number and b.workspace_to >= :number";

    private static final String BOXES = "select b.id, b.south, b.west, b.north, b.east from ";

    private static final String ALL_IN_TREE = BOXES + "geofence_boxes b where " + OF_PART;

    /** The fences first, then their boxes, one or two each. */
    private static final String OF_FENCES = BOXES + """
            (%s) m cross join (select 0 as second union all select 1)
            cross join geofence_boxes b on b.id = 2 * m.seq + second""";

    private static final String THESE_IN_TREE =
            OF_FENCES.formatted("select value as seq from json_each(:seqs)") + " and " + OF_PART;

    private final Database database;
    private final FenceVersions versions;
    private final LeafOutlines outlines;
    private final SqlTags tags;
    private final Cache<Key, Filled> sheets = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Filled filled) -> Math.min(filled.sheet().bytes(), MOST_BYTES))
            .build();

    /** @param outlines of fences on the sheets' leaves; they move on with the fences */
    FenceSheets(Database database, FenceVersions versions, LeafOutlines outlines) {
        this.database = database;
        this.versions = versions;
        this.outlines = outlines;
        this.tags = new SqlTags(database);
    }

    private record Key(WorkspaceId workspaceId, FenceFilter filter) {}

    /** The version is no part of the key: what is out of date is replaced, and takes no room. */
    private record Filled(String version, FenceSheet sheet) {}

    /** Whoever comes while it is being filled waits for it: a map asks for many tiles at once. */
    FenceSheet sheet(WorkspaceId workspaceId, FenceFilter filter) {
        Key key = new Key(workspaceId, filter);
        if (database.inTransaction()) {
            // What it sees may never come to be.
            return FenceSheet.of(read(key, null));
        }
        // The version is asked for first: what changes meanwhile may be on the sheet, but a later version never finds
        // it.
        String version = versions.of(workspaceId);
        return Objects.requireNonNull(sheets.asMap().compute(key, (same, kept) -> broughtUpTo(version, key, kept)))
                .sheet();
    }

    private Filled broughtUpTo(String version, Key key, @Nullable Filled kept) {
        Optional<Set<Long>> changed =
                kept == null ? Optional.empty() : versions.toRenew(kept.version(), version, MOST_CHANGED);
        if (kept == null || changed.isEmpty()) {
            return new Filled(version, FenceSheet.of(read(key, null)));
        }
        Set<Long> seqs = changed.get();
        return seqs.isEmpty()
                ? kept
                : new Filled(
                        version,
                        kept.sheet()
                                .with(seqs, read(key, seqs), (before, after) -> outlines.moveOn(before, after, seqs)));
    }

    /** @param seqs only boxes of these fences; null for all */
    private List<SheetBox> read(Key key, @Nullable Set<Long> seqs) {
        Map<String, Object> params = new HashMap<>();
        if (seqs != null) {
            params.put("seqs", seqs.toString());
        }
        return isKnownToTree(key.filter()) ? inTree(key, params) : ofFences(key, params);
    }

    /** Whether the tree alone knows which fences are meant: those that count lie on one side of it, the others on the other. */
    private static boolean isKnownToTree(FenceFilter filter) {
        return filter.isPlain()
                && (filter.shown() == FenceFilter.Shown.ACTIVE || filter.shown() == FenceFilter.Shown.ALL);
    }

    private List<SheetBox> inTree(Key key, Map<String, Object> params) {
        int number = database.read(jdbc -> jdbc.sql("select number from workspaces where id = ?")
                .param(key.workspaceId().toString())
                .query(Integer.class)
                .single());
        // As it is for fences that count, and below zero for the others.
        List<Integer> parts = key.filter().shown().hasOthers() ? List.of(number, -number) : List.of(number);
        String sql = params.containsKey("seqs") ? THESE_IN_TREE : ALL_IN_TREE;
        return parts.stream()
                .flatMap(part -> {
                    params.put("number", part);
                    return rows(sql, params).stream();
                })
                .toList();
    }

    private List<SheetBox> ofFences(Key key, Map<String, Object> params) {
        FenceFilter filter = key.filter();
        FenceConditions conditions =
                new FenceConditions(key.workspaceId(), filter, tags.find(key.workspaceId(), filter.tags()));
        String these = params.containsKey("seqs") ? conditions.among("select value from json_each(:seqs)") : "";
        params.putAll(conditions.params());
        return conditions.arePossible()
                ? rows(OF_FENCES.formatted("select g.seq from " + conditions.matching() + these), params)
                : List.of();
    }

    private List<SheetBox> rows(String sql, Map<String, Object> params) {
        return database.read(jdbc -> jdbc.sql(sql)
                .params(params)
                .query((row, index) -> SheetBox.of(row))
                .list());
    }
}
