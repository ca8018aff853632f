package io.spatialflow.server.store;

import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.ApiKeyId;
import io.spatialflow.server.account.ApiKeys;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.Permission;
import io.spatialflow.server.account.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** API keys, in table {@code api_keys}; found by the hash of their secret. */
public final class SqlApiKeys implements ApiKeys {

    private final Database database;

    public SqlApiKeys(Database database) {
        this.database = database;
    }

    @Override
    public void add(ApiKey key, String secretHash) {
        String scopes =
                key.permissions().stream().map(Permission::scope).sorted().collect(Collectors.joining(" "));
        database.write(jdbc -> jdbc.sql("""
                        insert into api_keys
                            (workspace_id, id, name, key_prefix, secret_hash, permissions, read_only, created_at)
                        values (:workspace, :id, :name, :prefix, :hash, :permissions, :readOnly, :createdAt)""")
                .param("workspace", key.workspaceId().toString())
                .param("id", key.id().toString())
                .param("name", key.name())
                .param("prefix", key.keyPrefix())
                .param("hash", secretHash)
                .param("permissions", scopes)
                .param("readOnly", key.readOnly())
                .param("createdAt", key.createdAt().toEpochMilli())
                .update());
    }

    @Override
    public Optional<Caller> findCaller(String secretHash) {
        return database.read(jdbc -> jdbc.sql("select k.id as key_id, k.permissions, k.read_only, "
                        + SqlWorkspaces.COLUMNS + " from api_keys k join workspaces w on w.id = k.workspace_id"
                        + " where k.secret_hash = ? and k.revoked_at is null")
                .param(secretHash)
                .query((row, number) -> caller(row))
                .optional());
    }

    private static Caller caller(ResultSet row) throws SQLException {
        boolean readOnly = row.getBoolean("read_only");
        Set<Permission> permissions = permissions(row).stream()
                .filter(permission -> !(readOnly && permission.writes()))
                .collect(Collectors.toSet());
        return new Caller(
                SqlWorkspaces.workspace(row),
                Caller.AuthType.API_KEY,
                UUID.fromString(row.getString("key_id")),
                permissions,
                null);
    }

    @Override
    public List<ApiKey> list(WorkspaceId workspaceId) {
        return database.read(jdbc -> jdbc.sql("select * from api_keys where workspace_id = ? order by id")
                .param(workspaceId.toString())
                .query((row, number) -> apiKey(row))
                .list());
    }

    private static ApiKey apiKey(ResultSet row) throws SQLException {
        return new ApiKey(
                ApiKeyId.parse(row.getString("id")),
                WorkspaceId.parse(row.getString("workspace_id")),
                row.getString("name"),
                row.getString("key_prefix"),
                permissions(row),
                row.getBoolean("read_only"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                instantOrNull(row, "revoked_at"));
    }

    private static Set<Permission> permissions(ResultSet row) throws SQLException {
        return Arrays.stream(row.getString("permissions").split(" "))
                .flatMap(scope -> Permission.ofScope(scope).stream())
                .collect(Collectors.toSet());
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public boolean revoke(WorkspaceId workspaceId, ApiKeyId id, Instant at) {
        return database.write(jdbc -> jdbc.sql("""
                                update api_keys set revoked_at = ?
                                where workspace_id = ? and id = ? and revoked_at is null""")
                        .params(at.toEpochMilli(), workspaceId.toString(), id.toString())
                        .update())
                == 1;
    }
}
