package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.FenceFilter;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.GeofenceId;
import io.spatialflow.server.geofence.GeofencePage;
import io.spatialflow.server.geofence.GeofenceQuery;
import io.spatialflow.server.geofence.Geofences;
import io.spatialflow.server.geofence.Tag;
import io.spatialflow.server.geofence.Tally;
import io.spatialflow.server.tile.FenceChart;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Fences, in table {@code geofences}; their boxes in the R*Tree {@code geofence_boxes}. */
public final class SqlGeofences implements Geofences {

    /** The joins are crossed to fix their order: points, then their boxes, then those boxes' fences. */
    private static final String NEAR = "select p.key as i, " + GeofenceRow.OUTLINE + """
            from json_each(:points) p
            cross join geofence_boxes b
                on b.south <= json_extract(p.value, '$[0]') and b.north >= json_extract(p.value, '$[0]')
                and b.west <= json_extract(p.value, '$[1]') and b.east >= json_extract(p.value, '$[1]')
                and b.workspace_from <= (select number from workspaces where id = :workspace)
                and b.workspace_to >= (select number from workspaces where id = :workspace)
            cross join geofences g on g.seq = b.id / 2""" + GeofenceRow.IN_WORKSPACE
            + " and g.is_active and not g.archived";

    private static final String THESE =
            " where workspace_id = :workspace and id in (select value from json_each(:ids))";

    private final Database database;
    private final SqlTags tags;
    private final FenceVersions versions;
    private final FenceSheets sheets;
    private final LeafOutlines outlines;
    private final FenceMemory memory;

    public SqlGeofences(Database database) {
        this.database = database;
        this.tags = new SqlTags(database);
        this.versions = new FenceVersions(database);
        this.outlines = new LeafOutlines(database);
        this.sheets = new FenceSheets(database, versions, outlines);
        this.memory = new FenceMemory(database, versions);
    }

    /** The same fences on a map. */
    public FenceChart chart() {
        return new SqlFenceChart(database, versions, sheets);
    }

    @Override
    public void add(List<Geofence> geofences) {
        if (geofences.isEmpty()) {
            return;
        }
        database.transaction(() -> {
            WorkspaceId workspaceId = geofences.getFirst().workspaceId();
            long firstSeq = nextSeq();
            int number = number(workspaceId);
            List<@Nullable Object[]> rows = new ArrayList<>(geofences.size());
            List<Object[]> boxes = new ArrayList<>(geofences.size());
            for (Geofence geofence : geofences) {
                long seq = firstSeq + rows.size();
                rows.add(GeofenceRow.values(seq, geofence));
                boxes.addAll(GeofenceBoxes.rows(seq, number, geofence));
            }
            database.batches().update(GeofenceRow.INSERT, rows);
            database.batches().update(GeofenceBoxes.INSERT, boxes);
            tags.add(workspaceId, firstSeq, geofences);
            GeofenceCounts.add(database, geofences);
            versions.renew(
                    workspaceId,
                    LongStream.range(firstSeq, firstSeq + rows.size()).boxed().toList());
            return rows.size();
        });
    }

    private long nextSeq() {
        return database.read(jdbc -> jdbc.sql("select coalesce(max(seq), 0) + 1 from geofences")
                .query(Long.class)
                .single());
    }

    private int number(WorkspaceId workspaceId) {
        return database.read(jdbc -> jdbc.sql("select number from workspaces where id = ?")
                .param(workspaceId.toString())
                .query(Integer.class)
                .single());
    }

    @Override
    public boolean update(Geofence geofence) {
        return database.transaction(() -> {
            WorkspaceId workspaceId = geofence.workspaceId();
            Optional<Long> seq = seq(workspaceId, geofence.id());
            seq.ifPresent(kept -> {
                database.batches()
                        .update(GeofenceRow.UPDATE, List.<@Nullable Object[]>of(GeofenceRow.values(kept, geofence)));
                removeBoxes(kept);
                database.batches()
                        .update(GeofenceBoxes.INSERT, GeofenceBoxes.rows(kept, number(workspaceId), geofence));
                tags.replace(workspaceId, kept, geofence);
                versions.renew(workspaceId, List.of(kept));
            });
            return seq.isPresent();
        });
    }

    private Optional<Long> seq(WorkspaceId workspaceId, GeofenceId id) {
        return database.read(jdbc -> jdbc.sql("select seq from geofences where workspace_id = ? and id = ?")
                .params(workspaceId.toString(), id.toString())
                .query(Long.class)
                .optional());
    }

    private void removeBoxes(long seq) {
        database.write(jdbc -> jdbc.sql("delete from geofence_boxes where id in (?, ?)")
                .params(2 * seq, 2 * seq + 1)
                .update());
    }

    @Override
    public Optional<Geofence> find(WorkspaceId workspaceId, GeofenceId id) {
        Optional<GeofenceRow> found = database.read(jdbc -> jdbc.sql(GeofenceRow.BY_ID)
                .param("workspace", workspaceId.toString())
                .param("id", id.toString())
                .query((row, number) -> GeofenceRow.of(row))
                .optional());
        return found.map(row -> row.geofence(tags.of(List.of(row.seq())).getOrDefault(row.seq(), List.of())));
    }

    @Override
    public GeofencePage list(WorkspaceId workspaceId, GeofenceQuery query) {
        GeofenceListing listing = listing(workspaceId, query);
        return new GeofencePage(fences(workspaceId, listing.page()), listing.total());
    }

    @Override
    public List<Geofence> listAfter(WorkspaceId workspaceId, GeofenceQuery query, @Nullable GeofenceId last) {
        return fences(workspaceId, listing(workspaceId, query).after(last));
    }

    private List<Geofence> fences(WorkspaceId workspaceId, List<Long> seqs) {
        return memory.fences(workspaceId, seqs, missing -> read(workspaceId, missing));
    }

    private Map<Long, FenceMemory.Remembered> read(WorkspaceId workspaceId, Collection<Long> seqs) {
        List<GeofenceRow> rows = database.read(jdbc -> jdbc.sql(GeofenceRow.BY_SEQ)
                .param("workspace", workspaceId.toString())
                .param("seqs", seqs.toString())
                .query((row, number) -> GeofenceRow.of(row))
                .list());
        Map<Long, List<Tag>> tagsBySeq = tags.of(seqs);
        return rows.stream()
                .collect(Collectors.toMap(
                        GeofenceRow::seq,
                        row -> new FenceMemory.Remembered(
                                row.geofence(tagsBySeq.getOrDefault(row.seq(), List.of())), row.bytes())));
    }

    private GeofenceListing listing(WorkspaceId workspaceId, GeofenceQuery query) {
        FenceFilter filter = query.filter();
        return new GeofenceListing(
                database, query, new FenceConditions(workspaceId, filter, tags.find(workspaceId, filter.tags())));
    }

    @Override
    public boolean delete(WorkspaceId workspaceId, GeofenceId id) {
        return database.transaction(() -> {
            Optional<Long> seq = database.write(
                    jdbc -> jdbc.sql("delete from geofences where workspace_id = ? and id = ? returning seq")
                            .params(workspaceId.toString(), id.toString())
                            .query(Long.class)
                            .optional());
            seq.ifPresent(removed -> {
                removeBoxes(removed);
                versions.renew(workspaceId, List.of(removed));
            });
            return seq.isPresent();
        });
    }

    @Override
    public Removal deleteUnchanged(WorkspaceId workspaceId, Collection<GeofenceId> ids) {
        return database.transaction(() -> {
            Map<String, String> these = Map.of(
                    "workspace",
                    workspaceId.toString(),
                    "ids",
                    JsonColumn.writeTexts(ids.stream().map(GeofenceId::toString).toList()));
            List<Long> removed = database.write(
                    jdbc -> jdbc.sql("delete from geofences" + THESE + " and updated_at = created_at returning seq")
                            .params(these)
                            .query(Long.class)
                            .list());
            if (!removed.isEmpty()) {
                database.batches()
                        .update(
                                "delete from geofence_boxes where id in (?, ?)",
                                removed.stream()
                                        .map(seq -> new Object[] {2 * seq, 2 * seq + 1})
                                        .toList());
                versions.renew(workspaceId, removed);
            }
            List<GeofenceId> changed = database.read(jdbc -> jdbc.sql("select id from geofences" + THESE)
                    .params(these)
                    .query((row, index) -> GeofenceId.parse(row.getString("id")))
                    .list());
            return new Removal(removed.size(), Set.copyOf(changed));
        });
    }

    @Override
    public List<List<Geofence.Outline>> near(WorkspaceId workspaceId, List<Point> points) {
        List<List<Geofence.Outline>> near = new ArrayList<>(points.size());
        points.forEach(point -> near.add(new ArrayList<>()));
        if (points.isEmpty()) {
            return near;
        }
        database.read(jdbc -> {
            jdbc.sql(NEAR)
                    .param("points", GeofenceBoxes.jsonArray(points))
                    .param("workspace", workspaceId.toString())
                    .query(row -> {
                        near.get(row.getInt("i")).add(GeofenceRow.outline(row));
                    });
            return near;
        });
        return near;
    }

    @Override
    public Vicinity vicinity(WorkspaceId workspaceId, Point point, @Nullable UUID groupId, int count) {
        FenceFilter filter = groupId == null ? FenceFilter.ACTIVE : FenceFilter.ACTIVE.inGroup(groupId);
        FenceSheet sheet = sheets.sheet(workspaceId, filter);
        List<Geofence.Outline> near = outlines.of(workspaceId, sheet.nearest(point, count));
        return new Vicinity(near, sheet.fences());
    }

    @Override
    public List<Tally> tallies(WorkspaceId workspaceId) {
        return database.read(jdbc -> jdbc.sql("select * from geofence_counts where workspace_id = ? and fences > 0")
                .param(workspaceId.toString())
                .query((row, index) -> GeofenceCounts.tally(row))
                .list());
    }
}
