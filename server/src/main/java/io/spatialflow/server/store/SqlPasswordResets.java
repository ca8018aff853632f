package io.spatialflow.server.store;

import io.spatialflow.server.account.UserId;
import io.spatialflow.server.team.PasswordResets;
import java.time.Instant;
import java.util.Optional;

/** Links for a new password by hash, in table {@code password_resets}. */
public final class SqlPasswordResets implements PasswordResets {

    private final Database database;

    public SqlPasswordResets(Database database) {
        this.database = database;
    }

    @Override
    public void put(UserId userId, String tokenHash, Instant expiresAt) {
        database.write(jdbc -> jdbc.sql("""
                        insert into password_resets (user_id, token_hash, expires_at) values (?, ?, ?)
                        on conflict (user_id) do update
                        set token_hash = excluded.token_hash, expires_at = excluded.expires_at""")
                .params(userId.toString(), tokenHash, expiresAt.toEpochMilli())
                .update());
    }

    @Override
    public Optional<UserId> find(String tokenHash, Instant now) {
        return database.read(
                jdbc -> jdbc.sql("select user_id from password_resets where token_hash = ? and expires_at > ?")
                        .params(tokenHash, now.toEpochMilli())
                        .query((row, number) -> UserId.parse(row.getString("user_id")))
                        .optional());
    }

    @Override
    public void remove(UserId userId) {
        database.write(jdbc -> jdbc.sql("delete from password_resets where user_id = ?")
                .param(userId.toString())
                .update());
    }
}
