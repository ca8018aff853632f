package io.spatialflow.server.store;

import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.Geofence;
import io.spatialflow.server.geofence.Tag;
import io.spatialflow.server.geofence.Tags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A workspace's tags, in table {@code tags}, and which fence has which, in {@code geofence_tags}. */
public final class SqlTags implements Tags {

    private final Database database;

    public SqlTags(Database database) {
        this.database = database;
    }

    /**
     * Notes the tags of new fences; one that is new to the workspace is made, with the spelling it comes in.
     *
     * @param firstSeq of the first of them; the others follow on
     */
    void add(WorkspaceId workspaceId, long firstSeq, List<Geofence> geofences) {
        Map<String, Object[]> made = new LinkedHashMap<>();
        List<Object[]> given = new ArrayList<>();
        String workspace = workspaceId.toString();
        long seq = firstSeq;
        for (Geofence geofence : geofences) {
            int position = 0;
            for (Tag tag : geofence.tags()) {
                made.putIfAbsent(tag.normalizedName(), new Object[] {
                    workspace, tag.normalizedName(), UUID.randomUUID().toString(), tag.name()
                });
                given.add(new Object[] {seq, position++, workspace, tag.normalizedName()});
            }
            seq++;
        }
        database.batches()
                .update(
                        "insert into tags (workspace_id, normalized_name, id, name) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        List.copyOf(made.values()));
        database.batches()
                .update(
                        "insert into geofence_tags (tag, geofence, position) select number, ?, ? from tags"
                                + " where workspace_id = ? and normalized_name = ?",
                        given);
    }

    /** The tags that a fence has now, instead of those it had. */
    void replace(WorkspaceId workspaceId, long seq, Geofence geofence) {
        database.write(jdbc -> jdbc.sql("delete from geofence_tags where geofence = ?")
                .param(seq)
                .update());
        add(workspaceId, seq, List.of(geofence));
    }

    /** The tags of some fences, by the fence's seq. */
    Map<Long, List<Tag>> of(Collection<Long> seqs) {
        List<FenceTag> rows = seqs.isEmpty()
                ? List.of()
                : database.read(jdbc -> jdbc.sql("""
                                select f.geofence, t.name from json_each(:seqs) s
                                cross join geofence_tags f on f.geofence = s.value
                                join tags t on t.number = f.tag
                                order by f.geofence, f.position""")
                        .param("seqs", seqs.toString())
                        .query((row, number) -> new FenceTag(row.getLong("geofence"), new Tag(row.getString("name"))))
                        .list());
        return rows.stream()
                .collect(Collectors.groupingBy(FenceTag::seq, Collectors.mapping(FenceTag::tag, Collectors.toList())));
    }

    /** Those of a workspace's tags that some names stand for; a name that is no tag's is left out. */
    List<Numbered> find(WorkspaceId workspaceId, List<Tag> tags) {
        return tags.isEmpty()
                ? List.of()
                : database.read(jdbc -> jdbc.sql("""
                                select number, uses from tags
                                where workspace_id = :workspace and normalized_name in (:names)""")
                        .param("workspace", workspaceId.toString())
                        .param("names", tags.stream().map(Tag::normalizedName).toList())
                        .query((row, number) -> new Numbered(row.getLong("number"), row.getLong("uses")))
                        .list());
    }

    @Override
    public Listing list(WorkspaceId workspaceId, int limit) {
        long total = database.read(jdbc -> jdbc.sql("select count(*) from tags where workspace_id = ? and uses > 0")
                .param(workspaceId.toString())
                .query(Long.class)
                .single());
        List<Used> used = database.read(jdbc -> jdbc.sql("""
                        select id, name, uses from tags where workspace_id = ? and uses > 0
                        order by normalized_name limit ?""")
                .params(workspaceId.toString(), limit)
                .query((row, number) -> new Used(
                        UUID.fromString(row.getString("id")), new Tag(row.getString("name")), row.getLong("uses")))
                .list());
        return new Listing(used, total);
    }

    /** A tag as the tables know it, and how many fences have it. */
    record Numbered(long number, long uses) {}

    private record FenceTag(long seq, Tag tag) {}
}
