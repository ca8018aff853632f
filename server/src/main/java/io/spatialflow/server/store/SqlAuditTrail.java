package io.spatialflow.server.store;

import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.AuditEntry;
import io.spatialflow.server.account.AuditPage;
import io.spatialflow.server.account.AuditQuery;
import io.spatialflow.server.account.AuditRecord;
import io.spatialflow.server.account.AuditTrail;
import io.spatialflow.server.account.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads table {@code audit_log}. The rows of a page are found in an index alone, and only they are read. */
public final class SqlAuditTrail implements AuditTrail {

    private static final String SELECT = "select l.*, u.email, k.name as key_name from ";

    private static final String WHO = """
            left join users u on u.id = l.user_id
            left join api_keys k on k.workspace_id = l.workspace_id and k.id = l.api_key_id
            """;

    /**
     * The join is crossed to fix its order: first the few ids, then their rows. Left to itself SQLite walks the whole workspace,
     * because it comes in the order asked for.
     */
    private static final String OF_IDS = SELECT + """
            (select l.id from audit_log l where %s order by l.at desc, l.id desc limit :limit offset :offset) wanted
            cross join audit_log l on l.workspace_id = :workspace and l.id = wanted.id
            """ + WHO + "order by l.at desc, l.id desc";

    /** From one action to the next in the index of actions: a step for each, however many rows there are of it. */
    private static final String ACTIONS = """
            with recursive steps (action) as (
                select min(action) from audit_log where workspace_id = :workspace
                union all
                select (select min(action) from audit_log where workspace_id = :workspace and action > steps.action)
                from steps where steps.action is not null
            )
            select action from steps where action is not null""";

    private final Database database;

    public SqlAuditTrail(Database database) {
        this.database = database;
    }

    @Override
    public AuditPage page(WorkspaceId workspaceId, AuditQuery query, int page, int pageSize) {
        AuditCondition condition = AuditCondition.of(workspaceId, query);
        long total = database.read(jdbc -> jdbc.sql("select count(*) from audit_log l where " + condition.sql())
                .params(condition.params())
                .query(Long.class)
                .single());
        return new AuditPage(records(condition, pageSize, (page - 1L) * pageSize), total);
    }

    @Override
    public List<AuditRecord> next(WorkspaceId workspaceId, AuditQuery query, @Nullable AuditEntry last, int count) {
        AuditCondition condition = AuditCondition.of(workspaceId, query);
        return records(last == null ? condition : condition.before(last), count, 0);
    }

    private List<AuditRecord> records(AuditCondition condition, int limit, long offset) {
        return database.read(jdbc -> jdbc.sql(OF_IDS.formatted(condition.sql()))
                .params(condition.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> record(row))
                .list());
    }

    @Override
    public Optional<AuditRecord> find(WorkspaceId workspaceId, UUID id) {
        return database.read(
                jdbc -> jdbc.sql(SELECT + "audit_log l " + WHO + "where l.workspace_id = :workspace and l.id = :id")
                        .params(Map.of("workspace", workspaceId.toString(), "id", id.toString()))
                        .query((row, number) -> record(row))
                        .optional());
    }

    @Override
    public List<String> actions(WorkspaceId workspaceId) {
        return database.read(jdbc -> jdbc.sql(ACTIONS)
                .param("workspace", workspaceId.toString())
                .query(String.class)
                .list());
    }

    private static AuditRecord record(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(
                UUID.fromString(row.getString("id")),
                WorkspaceId.parse(row.getString("workspace_id")),
                actor(row),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("action"),
                row.getString("resource_type"),
                row.getString("resource_id"),
                new LinkedHashMap<String, @Nullable Object>(JsonColumn.read(row.getString("changes"))));
        return new AuditRecord(entry, row.getString("email"), row.getString("key_name"));
    }

    private static Actor actor(ResultSet row) throws SQLException {
        Actor.Kind kind = Actor.Kind.valueOf(row.getString("actor_type").toUpperCase(Locale.ROOT));
        String id = switch (kind) {
            case USER -> row.getString("user_id");
            case API_KEY -> row.getString("api_key_id");
            default -> null;
        };
        return new Actor(kind, id == null ? null : UUID.fromString(id), row.getString("network_address"));
    }
}
