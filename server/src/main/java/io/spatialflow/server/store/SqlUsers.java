package io.spatialflow.server.store;

import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.User;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.Users;
import io.spatialflow.server.account.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** People, in table {@code users}, and where they belong, in {@code members}. */
public final class SqlUsers implements Users {

    /** A person's columns; shared by every query that joins them. */
    static final String COLUMNS = "u.id as user_id, u.email, u.name as user_name, u.token_version, u.is_operator";

    private static final String MEMBERSHIPS = "select " + COLUMNS + ", m.role, " + SqlWorkspaces.COLUMNS
            + " from users u join members m on m.user_id = u.id join workspaces w on w.id = m.workspace_id ";

    private final Database database;
    private final Clock clock;

    public SqlUsers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean add(User user, String passwordHash) {
        return database.write(jdbc -> jdbc.sql("""
                        insert into users (id, email, email_normalized, name, password_hash, token_version, is_operator)
                        values (:id, :email, :normalized, :name, :hash, :version, :operator)
                        on conflict (email_normalized) do nothing""")
                        .param("id", user.id().toString())
                        .param("email", user.email())
                        .param("normalized", EmailAddress.folded(user.email()))
                        .param("name", user.name())
                        .param("hash", passwordHash)
                        .param("version", user.tokenVersion())
                        .param("operator", user.operator())
                        .update())
                == 1;
    }

    @Override
    public void join(WorkspaceId workspaceId, UserId userId, Role role) {
        database.write(
                jdbc -> jdbc.sql("insert into members (workspace_id, user_id, role, joined_at) values (?, ?, ?, ?)")
                        .params(workspaceId.toString(), userId.toString(), role.name(), clock.millis())
                        .update());
    }

    @Override
    public Optional<User> findByEmail(String email) {
        return find("where u.email_normalized = ?", EmailAddress.folded(email));
    }

    @Override
    public Optional<User> find(UserId userId) {
        return find("where u.id = ?", userId.toString());
    }

    private Optional<User> find(String condition, String value) {
        return database.read(jdbc -> jdbc.sql("select " + COLUMNS + " from users u " + condition)
                .param(value)
                .query((row, number) -> user(row))
                .optional());
    }

    @Override
    public List<User> list() {
        return database.read(jdbc -> jdbc.sql("select " + COLUMNS + " from users u order by u.email_normalized")
                .query((row, number) -> user(row))
                .list());
    }

    @Override
    public Optional<String> findPasswordHash(String email) {
        return database.read(jdbc -> jdbc.sql("select password_hash from users where email_normalized = ?")
                .param(EmailAddress.folded(email))
                .query(String.class)
                .optional());
    }

    @Override
    public Optional<Membership> findHome(String email) {
        return database.read(jdbc -> jdbc.sql(
                        MEMBERSHIPS + "where u.email_normalized = ? order by m.joined_at, m.workspace_id limit 1")
                .param(EmailAddress.folded(email))
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

    @Override
    public void rename(UserId userId, String name) {
        database.write(jdbc -> jdbc.sql("update users set name = ? where id = ?")
                .params(name, userId.toString())
                .update());
    }

    @Override
    public void setOperator(UserId userId, boolean operator) {
        database.write(jdbc -> jdbc.sql("update users set is_operator = ? where id = ?")
                .params(operator, userId.toString())
                .update());
    }

    @Override
    public void changePassword(UserId userId, String passwordHash) {
        database.transaction(() -> {
            endSessions(userId);
            return database.write(jdbc -> jdbc.sql("update users set password_hash = ? where id = ?")
                    .params(passwordHash, userId.toString())
                    .update());
        });
    }

    @Override
    public void endSessions(UserId userId) {
        database.transaction(() -> {
            database.write(jdbc -> jdbc.sql("delete from refresh_tokens where user_id = ?")
                    .param(userId.toString())
                    .update());
            return database.write(jdbc -> jdbc.sql("update users set token_version = token_version + 1 where id = ?")
                    .param(userId.toString())
                    .update());
        });
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(user(row), SqlWorkspaces.workspace(row), Role.valueOf(row.getString("role")));
    }

    /** Reads {@link #COLUMNS}. */
    static User user(ResultSet row) throws SQLException {
        return new User(
                UserId.parse(row.getString("user_id")),
                row.getString("email"),
                row.getString("user_name"),
                row.getInt("token_version"),
                row.getBoolean("is_operator"));
    }
}
