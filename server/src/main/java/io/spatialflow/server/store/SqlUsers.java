package io.spatialflow.server.store;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.User;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.Users;
import io.spatialflow.server.account.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** People, in table {@code users}, and where they belong, in {@code members}. */
public final class SqlUsers implements Users {

    private static final String MEMBERSHIPS =
            "select u.id as user_id, u.email, u.name as user_name, u.token_version, u.is_operator,"
                    + " m.role, " + SqlWorkspaces.COLUMNS
                    + " from users u join members m on m.user_id = u.id join workspaces w on w.id = m.workspace_id ";

    private final Database database;
    private final Clock clock;

    public SqlUsers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void add(User user, String passwordHash) {
        database.write(jdbc -> jdbc.sql("""
                        insert into users (id, email, email_normalized, name, password_hash, token_version, is_operator)
                        values (:id, :email, :normalized, :name, :hash, :version, :operator)""")
                .param("id", user.id().toString())
                .param("email", user.email())
                .param("normalized", normalized(user.email()))
                .param("name", user.name())
                .param("hash", passwordHash)
                .param("version", user.tokenVersion())
                .param("operator", user.operator())
                .update());
    }

    @Override
    public void join(WorkspaceId workspaceId, UserId userId, Role role) {
        database.write(
                jdbc -> jdbc.sql("insert into members (workspace_id, user_id, role, joined_at) values (?, ?, ?, ?)")
                        .params(workspaceId.toString(), userId.toString(), role.name(), clock.millis())
                        .update());
    }

    @Override
    public Optional<String> findPasswordHash(String email) {
        return database.read(jdbc -> jdbc.sql("select password_hash from users where email_normalized = ?")
                .param(normalized(email))
                .query(String.class)
                .optional());
    }

    @Override
    public Optional<Membership> findHome(String email) {
        return database.read(jdbc -> jdbc.sql(
                        MEMBERSHIPS + "where u.email_normalized = ? order by m.joined_at, m.workspace_id limit 1")
                .param(normalized(email))
                .query((row, number) -> membership(row))
                .optional());
    }

    @Override
    public Optional<Membership> findMembership(UserId userId, WorkspaceId workspaceId) {
        return database.read(jdbc -> jdbc.sql(MEMBERSHIPS + "where u.id = ? and w.id = ?")
                .params(userId.toString(), workspaceId.toString())
                .query((row, number) -> membership(row))
                .optional());
    }

    private static Membership membership(ResultSet row) throws SQLException {
        User user = new User(
                UserId.parse(row.getString("user_id")),
                row.getString("email"),
                row.getString("user_name"),
                row.getInt("token_version"),
                row.getBoolean("is_operator"));
        return new Membership(user, SqlWorkspaces.workspace(row), Role.valueOf(row.getString("role")));
    }

    private static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
