package io.spatialflow.server.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.spatialflow.server.account.ApiKey;
import io.spatialflow.server.account.ApiKeyId;
import io.spatialflow.server.account.ApiKeys;
import io.spatialflow.server.account.Caller;
import io.spatialflow.server.account.Permission;
import io.spatialflow.server.account.Scope;
import io.spatialflow.server.account.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** API keys, in table {@code api_keys}; found by the hashes of their secrets, in {@code api_key_secrets}. */
public final class SqlApiKeys implements ApiKeys {

    private static final String ADD = """
            insert into api_keys
                (workspace_id, id, name, description, key_prefix, permissions, read_only, is_active,
                 requests_per_hour, created_at, expires_at)
            values (:workspace, :id, :name, :description, :prefix, :permissions, :readOnly, :active,
                :requestsPerHour, :createdAt, :expiresAt)""";

    private static final String UPDATE = """
            update api_keys set name = :name, description = :description, permissions = :permissions,
                read_only = :readOnly, is_active = :active, requests_per_hour = :requestsPerHour,
                expires_at = :expiresAt
            where workspace_id = :workspace and id = :id""";

    private static final String FIND_CALLER = """
            select k.id as key_id, k.permissions, k.read_only, k.requests_per_hour,
                min(coalesce(s.expires_at, :never), coalesce(k.expires_at, :never)) as ends_at,\s""" + SqlWorkspaces.COLUMNS + """
             from api_key_secrets s
                join api_keys k on k.workspace_id = s.workspace_id and k.id = s.key_id
                join workspaces w on w.id = k.workspace_id
            where s.secret_hash = :hash and (s.expires_at is null or s.expires_at > :at)
                and k.revoked_at is null and k.is_active and (k.expires_at is null or k.expires_at > :at)""";

    private static final String END_SECRETS = """
            update api_key_secrets set expires_at = :until
            where workspace_id = :workspace and key_id = :key and (expires_at is null or expires_at > :until)""";

    private static final String ADD_USAGE = """
            update api_keys set usage_count = usage_count + ?,
                last_used_at = max(coalesce(last_used_at, 0), ?)
            where id = ?""";

    /** For so long a key works on although another process has revoked it; one that this process revokes ends at once. */
    private static final Duration MEMORY = Duration.ofSeconds(1);

    private static final int MOST_REMEMBERED = 10_000;

    private final Database database;

    /** By the hash of the secret. Who asks a thousand times a second is not looked up a thousand times. */
    private final Cache<String, Remembered> callers = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MOST_REMEMBERED)
            .build();

    public SqlApiKeys(Database database) {
        this.database = database;
    }

    @Override
    public void add(ApiKey key, String secretHash) {
        database.transaction(() -> {
            database.write(jdbc -> jdbc.sql(ADD)
                    .params(terms(key))
                    .param("prefix", key.keyPrefix())
                    .param("createdAt", key.createdAt().toEpochMilli())
                    .update());
            return addSecret(key, secretHash);
        });
    }

    private int addSecret(ApiKey key, String secretHash) {
        return database.write(jdbc -> jdbc.sql(
                        "insert into api_key_secrets (secret_hash, workspace_id, key_id) values (?, ?, ?)")
                .params(secretHash, key.workspaceId().toString(), key.id().toString())
                .update());
    }

    private static Map<String, @Nullable Object> terms(ApiKey key) {
        ApiKey.Terms terms = key.terms();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("workspace", key.workspaceId().toString());
        columns.put("id", key.id().toString());
        columns.put("name", terms.name());
        columns.put("description", terms.description());
        columns.put(
                "permissions", terms.scopes().stream().sorted().map(Scope::name).collect(Collectors.joining(" ")));
        columns.put("readOnly", terms.readOnly());
        columns.put("active", terms.active());
        columns.put("requestsPerHour", terms.requestsPerHour());
        columns.put("expiresAt", millisOrNull(terms.expiresAt()));
        return columns;
    }

    @Override
    public Optional<Caller> findCaller(String secretHash, Instant at) {
        long changes = database.changes();
        Remembered remembered = callers.getIfPresent(secretHash);
        if (remembered != null && remembered.changes == changes && at.toEpochMilli() < remembered.endsAt) {
            return Optional.of(remembered.caller);
        }
        Optional<Remembered> found = database.read(jdbc -> jdbc.sql(FIND_CALLER)
                .param("hash", secretHash)
                .param("at", at.toEpochMilli())
                .param("never", Long.MAX_VALUE)
                .query((row, number) -> new Remembered(caller(row), row.getLong("ends_at"), changes))
                .optional());
        found.ifPresent(caller -> callers.put(secretHash, caller));
        return found.map(Remembered::caller);
    }

    private static Caller caller(ResultSet row) throws SQLException {
        boolean readOnly = row.getBoolean("read_only");
        Set<Permission> permissions = scopes(row).stream()
                .flatMap(scope -> scope.permissions().stream())
                .filter(permission -> !(readOnly && permission.writes()))
                .collect(Collectors.toSet());
        return new Caller(
                SqlWorkspaces.workspace(row),
                Caller.AuthType.API_KEY,
                UUID.fromString(row.getString("key_id")),
                permissions,
                null,
                numberOrNull(row, "requests_per_hour"));
    }

    @Override
    public Optional<ApiKey> find(WorkspaceId workspaceId, ApiKeyId id) {
        return database.read(
                jdbc -> jdbc.sql("select * from api_keys where workspace_id = ? and id = ? and revoked_at is null")
                        .params(workspaceId.toString(), id.toString())
                        .query((row, number) -> apiKey(row))
                        .optional());
    }

    @Override
    public List<ApiKey> list(WorkspaceId workspaceId) {
        return database.read(jdbc -> jdbc.sql("select * from api_keys where workspace_id = ? order by id")
                .param(workspaceId.toString())
                .query((row, number) -> apiKey(row))
                .list());
    }

    private static ApiKey apiKey(ResultSet row) throws SQLException {
        ApiKey.Terms terms = new ApiKey.Terms(
                row.getString("name"),
                row.getString("description"),
                scopes(row),
                row.getBoolean("read_only"),
                row.getBoolean("is_active"),
                numberOrNull(row, "requests_per_hour"),
                instantOrNull(row, "expires_at"));
        return new ApiKey(
                ApiKeyId.parse(row.getString("id")),
                WorkspaceId.parse(row.getString("workspace_id")),
                row.getString("key_prefix"),
                terms,
                Instant.ofEpochMilli(row.getLong("created_at")),
                instantOrNull(row, "revoked_at"),
                new ApiKey.Usage(row.getLong("usage_count"), instantOrNull(row, "last_used_at")));
    }

    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        return Arrays.stream(row.getString("permissions").split(" "))
                .flatMap(name -> Scope.parse(name).stream())
                .collect(Collectors.toSet());
    }

    private static @Nullable Integer numberOrNull(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millisOrNull(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    @Override
    public void update(ApiKey key) {
        database.write(jdbc -> jdbc.sql(UPDATE).params(terms(key)).update());
    }

    @Override
    public void changeSecret(ApiKey key, String secretHash, Instant oldUntil) {
        database.transaction(() -> {
            database.write(jdbc -> jdbc.sql(END_SECRETS)
                    .param("until", oldUntil.toEpochMilli())
                    .param("workspace", key.workspaceId().toString())
                    .param("key", key.id().toString())
                    .update());
            database.write(jdbc -> jdbc.sql("update api_keys set key_prefix = ? where workspace_id = ? and id = ?")
                    .params(
                            key.keyPrefix(),
                            key.workspaceId().toString(),
                            key.id().toString())
                    .update());
            return addSecret(key, secretHash);
        });
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

    @Override
    public void addUsage(Map<ApiKeyId, ApiKey.Usage> usage) {
        if (usage.isEmpty()) {
            return;
        }
        List<Object[]> rows = usage.entrySet().stream()
                .map(entry -> new Object[] {
                    entry.getValue().count(),
                    millisOrNull(entry.getValue().lastUsedAt()),
                    entry.getKey().toString()
                })
                .toList();
        database.transaction(() -> {
            database.batches().update(ADD_USAGE, rows);
            return rows;
        });
    }

    /**
     * A key that was looked up.
     *
     * @param endsAt when it or its secret expires, in milliseconds since 1970
     * @param changes how many there had been when it was looked up
     */
    private record Remembered(Caller caller, long endsAt, long changes) {}
}
