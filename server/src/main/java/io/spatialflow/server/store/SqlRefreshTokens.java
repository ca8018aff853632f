package io.spatialflow.server.store;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.RefreshTokens;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.Users;
import io.spatialflow.server.account.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** Refresh tokens by hash, in table {@code refresh_tokens}. */
public final class SqlRefreshTokens implements RefreshTokens {

    private final Database database;
    private final Users users;

    public SqlRefreshTokens(Database database, Users users) {
        this.database = database;
        this.users = users;
    }

    @Override
    public void add(String tokenHash, Membership member, Instant expiresAt) {
        database.write(jdbc -> jdbc.sql("""
                        insert into refresh_tokens (token_hash, user_id, workspace_id, token_version, expires_at)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        tokenHash,
                        member.user().id().toString(),
                        member.workspace().id().toString(),
                        member.user().tokenVersion(),
                        expiresAt.toEpochMilli())
                .update());
    }

    @Override
    public Optional<Membership> redeem(String tokenHash, Instant now) {
        return database.transaction(() -> {
            database.write(jdbc -> jdbc.sql("delete from refresh_tokens where expires_at <= ?")
                    .param(now.toEpochMilli())
                    .update());
            return database.write(jdbc -> jdbc.sql(
                                    "delete from refresh_tokens where token_hash = ? returning user_id, workspace_id, token_version")
                            .param(tokenHash)
                            .query((row, number) -> new Owner(
                                    UserId.parse(row.getString("user_id")),
                                    WorkspaceId.parse(row.getString("workspace_id")),
                                    row.getInt("token_version")))
                            .optional())
                    .flatMap(owner -> users.findMembership(owner.userId(), owner.workspaceId())
                            .filter(member -> member.user().tokenVersion() == owner.tokenVersion()));
        });
    }

    private record Owner(UserId userId, WorkspaceId workspaceId, int tokenVersion) {}
}
