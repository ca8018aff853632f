package io.spatialflow.server.store;

import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.UserId;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.team.Belonging;
import io.spatialflow.server.team.Member;
import io.spatialflow.server.team.Members;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who belongs where, in table {@code members}. */
public final class SqlMembers implements Members {

    private static final String MEMBERS = "select " + SqlUsers.COLUMNS
            + ", m.role, m.joined_at from members m join users u on u.id = m.user_id where m.workspace_id = ? ";

    private final Database database;

    public SqlMembers(Database database) {
        this.database = database;
    }

    @Override
    public List<Member> list(WorkspaceId workspaceId) {
        return database.read(jdbc -> jdbc.sql(MEMBERS + "order by m.joined_at, m.user_id")
                .param(workspaceId.toString())
                .query((row, number) -> member(row))
                .list());
    }

    @Override
    public Optional<Member> find(WorkspaceId workspaceId, UserId userId) {
        return database.read(jdbc -> jdbc.sql(MEMBERS + "and m.user_id = ?")
                .params(workspaceId.toString(), userId.toString())
                .query((row, number) -> member(row))
                .optional());
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(SqlUsers.user(row), Role.valueOf(row.getString("role")), joinedAt(row));
    }

    private static Instant joinedAt(ResultSet row) throws SQLException {
        return Instant.ofEpochMilli(row.getLong("joined_at"));
    }

    @Override
    public boolean has(WorkspaceId workspaceId, EmailAddress email) {
        return database.read(jdbc -> jdbc.sql("""
                        select exists (select 1 from members m join users u on u.id = m.user_id
                        where m.workspace_id = ? and u.email_normalized = ?)""")
                .params(workspaceId.toString(), EmailAddress.folded(email.text()))
                .query(Boolean.class)
                .single());
    }

    @Override
    public List<Belonging> workspacesOf(UserId userId) {
        return database.read(jdbc -> jdbc.sql("select m.role, m.joined_at, " + SqlWorkspaces.COLUMNS
                        + " from members m join workspaces w on w.id = m.workspace_id"
                        + " where m.user_id = ? order by m.joined_at, m.workspace_id")
                .param(userId.toString())
                .query((row, number) ->
                        new Belonging(SqlWorkspaces.workspace(row), Role.valueOf(row.getString("role")), joinedAt(row)))
                .list());
    }

    @Override
    public int countOwners(WorkspaceId workspaceId) {
        return database.read(jdbc -> jdbc.sql("select count(*) from members where workspace_id = ? and role = ?")
                .params(workspaceId.toString(), Role.OWNER.name())
                .query(Integer.class)
                .single());
    }

    @Override
    public void changeRole(WorkspaceId workspaceId, UserId userId, Role role) {
        database.write(jdbc -> jdbc.sql("update members set role = ? where workspace_id = ? and user_id = ?")
                .params(role.name(), workspaceId.toString(), userId.toString())
                .update());
    }

    @Override
    public void remove(WorkspaceId workspaceId, UserId userId) {
        database.write(jdbc -> jdbc.sql("delete from members where workspace_id = ? and user_id = ?")
                .params(workspaceId.toString(), userId.toString())
                .update());
    }
}
