package io.spatialflow.server.store;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.RefreshToken;
import io.spatialflow.server.account.RefreshTokens;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Refresh tokens by hash, in table {@code refresh_tokens}. */
public final class SqlRefreshTokens implements RefreshTokens {

    private final Database database;

    public SqlRefreshTokens(Database database) {
        this.database = database;
    }

    @Override
    public void add(String tokenHash, UUID session, Membership member, Instant expiresAt) {
        database.write(jdbc -> jdbc.sql("""
                        insert into refresh_tokens (token_hash, session, user_id, workspace_id, token_version, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        tokenHash,
                        session.toString(),
                        member.user().id().toString(),
                        member.workspace().id().toString(),
                        member.user().tokenVersion(),
                        expiresAt.toEpochMilli())
                .update());
    }

    @Override
    public Optional<RefreshToken> find(String tokenHash) {
        return database.read(jdbc -> jdbc.sql("select * from refresh_tokens where token_hash = ?")
                .param(tokenHash)
                .query((row, number) -> new RefreshToken(
                        UUID.fromString(row.getString("session")),
                        UserId.parse(row.getString("user_id")),
                        WorkspaceId.parse(row.getString("workspace_id")),
                        row.getInt("token_version"),
                        Instant.ofEpochMilli(row.getLong("expires_at"))))
                .optional());
    }

    @Override
    public boolean use(String tokenHash) {
        return database.write(jdbc -> jdbc.sql("update refresh_tokens set used = 1 where token_hash = ? and used = 0")
                        .param(tokenHash)
                        .update())
                == 1;
    }

    @Override
    public void end(UUID session) {
        database.write(jdbc -> jdbc.sql("delete from refresh_tokens where session = ?")
                .param(session.toString())
                .update());
    }

    @Override
    public boolean isGoing(UUID session) {
        return database.read(jdbc -> jdbc.sql("select exists (select 1 from refresh_tokens where session = ?)")
                .param(session.toString())
                .query(Boolean.class)
                .single());
    }

    @Override
    public void endAll(UserId userId, WorkspaceId workspaceId) {
        database.write(jdbc -> jdbc.sql("delete from refresh_tokens where user_id = ? and workspace_id = ?")
                .params(userId.toString(), workspaceId.toString())
                .update());
    }
}
