package io.spatialflow.server.store;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.bulk.AddressList;
import io.spatialflow.server.bulk.AddressListId;
import io.spatialflow.server.bulk.DedupStrategy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of table {@code imports}. */
final class AddressListRow {

    static final String INSERT = """
            insert into imports (workspace_id, id, title, columns, mapping, buffer_meters, row_count,
                portion, stage, strategy, version, row_cursor, actor_type, actor_id, network_address,
                kept, notice, created_at, updated_at)
            values (:workspace, :id, :title, :columns, :mapping, :buffer, :rowCount,
                :portion, :stage, :strategy, :version, :cursor, :actorType, :actor, :address,
                :kept, :notice, :createdAt, :updatedAt)""";

    static final String UPDATE = """
            update imports set title = :title, mapping = :mapping, buffer_meters = :buffer, stage = :stage,
                strategy = :strategy, version = :version, row_cursor = :cursor, actor_type = :actorType,
                actor_id = :actor, network_address = :address, kept = :kept, notice = :notice,
                updated_at = :updatedAt
            where workspace_id = :workspace and id = :id""";

    private AddressListRow() {}

    static Map<String, @Nullable Object> values(AddressList list) {
        Map<String, @Nullable Object> params = new HashMap<>();
        Actor actor = list.actor();
        UUID actorId = actor.id();
        params.put("workspace", list.workspaceId().toString());
        params.put("id", list.id().toString());
        params.put("title", list.title());
        params.put("columns", JsonColumn.writeTexts(list.columns()));
        params.put("rowCount", list.rowCount());
        params.put("portion", list.portion());
        params.put("createdAt", list.createdAt().toEpochMilli());
        params.put("mapping", list.mapping() == null ? null : MappingColumn.write(list.mapping()));
        params.put("buffer", list.bufferMeters());
        params.put("stage", list.stage().name());
        params.put("strategy", list.strategy().name());
        params.put("version", list.version());
        params.put("cursor", list.cursor());
        params.put("actorType", actor.kind().name());
        params.put("actor", actorId == null ? null : actorId.toString());
        params.put("address", actor.networkAddress());
        params.put("kept", list.kept());
        params.put("notice", list.notice());
        params.put("updatedAt", list.updatedAt().toEpochMilli());
        return params;
    }

    static AddressList list(ResultSet row) throws SQLException {
        String mapping = row.getString("mapping");
        String actor = row.getString("actor_id");
        return new AddressList(
                AddressListId.parse(row.getString("id")).orElseThrow(),
                WorkspaceId.parse(row.getString("workspace_id")),
                row.getString("title"),
                JsonColumn.readTexts(row.getString("columns")),
                mapping == null ? null : MappingColumn.read(mapping),
                row.getInt("buffer_meters"),
                row.getInt("row_count"),
                row.getInt("portion"),
                AddressList.Stage.valueOf(row.getString("stage")),
                DedupStrategy.valueOf(row.getString("strategy")),
                row.getLong("version"),
                row.getInt("row_cursor"),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_type")),
                        actor == null ? null : UUID.fromString(actor),
                        row.getString("network_address")),
                row.getBoolean("kept"),
                row.getString("notice"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }
}
