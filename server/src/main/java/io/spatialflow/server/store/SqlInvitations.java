package io.spatialflow.server.store;

import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.Role;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.team.Invitation;
import io.spatialflow.server.team.Invitations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Open invitations, in table {@code invitations}. */
public final class SqlInvitations implements Invitations {

    private static final String INVITATIONS = "select i.id, i.email, i.role, i.invited_by, i.created_at, i.expires_at, "
            + SqlWorkspaces.COLUMNS + " from invitations i join workspaces w on w.id = i.workspace_id where ";

    private final Database database;

    public SqlInvitations(Database database) {
        this.database = database;
    }

    @Override
    public void add(Invitation invitation) {
        database.write(jdbc -> jdbc.sql("""
                        insert into invitations
                            (workspace_id, id, email, email_normalized, role, invited_by, created_at, expires_at)
                        values (:workspace, :id, :email, :normalized, :role, :by, :createdAt, :expiresAt)""")
                .param("workspace", invitation.workspace().id().toString())
                .param("id", invitation.id().toString())
                .param("email", invitation.email().text())
                .param("normalized", EmailAddress.folded(invitation.email().text()))
                .param("role", invitation.role().name())
                .param("by", invitation.invitedBy())
                .param("createdAt", invitation.createdAt().toEpochMilli())
                .param("expiresAt", invitation.expiresAt().toEpochMilli())
                .update());
    }

    @Override
    public List<Invitation> list(WorkspaceId workspaceId) {
        return database.read(jdbc -> jdbc.sql(INVITATIONS + "i.workspace_id = ? order by i.id")
                .param(workspaceId.toString())
                .query((row, number) -> invitation(row))
                .list());
    }

    @Override
    public Optional<Invitation> find(WorkspaceId workspaceId, UUID id) {
        return find("i.workspace_id = ? and i.id = ?", workspaceId.toString(), id.toString());
    }

    @Override
    public Optional<Invitation> findByEmail(WorkspaceId workspaceId, EmailAddress email) {
        return find(
                "i.workspace_id = ? and i.email_normalized = ?",
                workspaceId.toString(),
                EmailAddress.folded(email.text()));
    }

    @Override
    public Optional<Invitation> find(UUID id) {
        return find("i.id = ?", id.toString());
    }

    @Override
    public Optional<Invitation> findByToken(String tokenHash) {
        return find("i.token_hash = ?", tokenHash);
    }

    private Optional<Invitation> find(String condition, Object... params) {
        return database.read(jdbc -> jdbc.sql(INVITATIONS + condition)
                .params(params)
                .query((row, number) -> invitation(row))
                .optional());
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                UUID.fromString(row.getString("id")),
                SqlWorkspaces.workspace(row),
                new EmailAddress(row.getString("email")),
                Role.valueOf(row.getString("role")),
                row.getString("invited_by"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }

    @Override
    public void setToken(UUID id, String tokenHash) {
        change("update invitations set token_hash = ? where id = ?", tokenHash, id.toString());
    }

    @Override
    public void renew(UUID id, Instant expiresAt) {
        change(
                "update invitations set token_hash = null, expires_at = ? where id = ?",
                expiresAt.toEpochMilli(),
                id.toString());
    }

    @Override
    public void remove(UUID id) {
        change("delete from invitations where id = ?", id.toString());
    }

    private void change(String sql, Object... params) {
        database.write(jdbc -> jdbc.sql(sql).params(params).update());
    }
}
