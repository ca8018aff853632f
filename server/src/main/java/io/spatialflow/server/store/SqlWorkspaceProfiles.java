package io.spatialflow.server.store;

import io.spatialflow.server.account.EmailAddress;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.account.Workspaces;
import io.spatialflow.server.team.UnitSystem;
import io.spatialflow.server.team.WorkspaceProfile;
import io.spatialflow.server.team.WorkspaceProfiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What workspaces say of themselves, in further columns of table {@code workspaces}. */
public final class SqlWorkspaceProfiles implements WorkspaceProfiles {

    private static final String SELECT = "select " + SqlWorkspaces.COLUMNS
            + ", w.description, w.billing_email, w.timezone, w.unit_system, w.created_at, w.updated_at"
            + " from workspaces w ";

    private static final String UPDATE = """
            update workspaces set description = :description, billing_email = :billingEmail,
                timezone = :timezone, unit_system = :units, updated_at = :updatedAt
            where id = :id""";

    private static final String CONTENTS = """
            select (select count(*) from geofences where workspace_id = :id) as geofences,
                (select count(*) from tags where workspace_id = :id) as tags,
                (select count(*) from api_keys where workspace_id = :id and revoked_at is null) as api_keys,
                (select count(*) from members where workspace_id = :id) as members""";

    private final Database database;
    private final Workspaces workspaces;

    public SqlWorkspaceProfiles(Database database, Workspaces workspaces) {
        this.database = database;
        this.workspaces = workspaces;
    }

    @Override
    public void add(WorkspaceProfile profile) {
        database.transaction(() -> {
            workspaces.add(profile.workspace());
            return updateOwn(profile);
        });
    }

    @Override
    public Optional<WorkspaceProfile> find(WorkspaceId id) {
        return database.read(jdbc -> jdbc.sql(SELECT + "where w.id = ?")
                .param(id.toString())
                .query((row, number) -> profile(row))
                .optional());
    }

    @Override
    public List<WorkspaceProfile> list(int limit, int offset) {
        return database.read(jdbc -> jdbc.sql(SELECT + "order by w.number limit ? offset ?")
                .params(limit, offset)
                .query((row, number) -> profile(row))
                .list());
    }

    @Override
    public long count() {
        return database.read(jdbc ->
                jdbc.sql("select count(*) from workspaces").query(Long.class).single());
    }

    private static WorkspaceProfile profile(ResultSet row) throws SQLException {
        String billingEmail = row.getString("billing_email");
        return new WorkspaceProfile(
                SqlWorkspaces.workspace(row),
                row.getString("description"),
                billingEmail == null ? null : new EmailAddress(billingEmail),
                ZoneId.of(row.getString("timezone")),
                UnitSystem.parse(row.getString("unit_system")).orElseThrow(),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }

    @Override
    public void update(WorkspaceProfile profile) {
        database.transaction(() -> {
            workspaces.update(profile.workspace());
            return updateOwn(profile);
        });
    }

    private int updateOwn(WorkspaceProfile profile) {
        EmailAddress billingEmail = profile.billingEmail();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", profile.workspace().id().toString());
        columns.put("description", profile.description());
        columns.put("billingEmail", billingEmail == null ? null : billingEmail.text());
        columns.put("timezone", profile.timezone().getId());
        columns.put("units", profile.units().wireName());
        columns.put("updatedAt", profile.updatedAt().toEpochMilli());
        return database.write(jdbc -> jdbc.sql(UPDATE).params(columns).update());
    }

    @Override
    public Contents contents(WorkspaceId id) {
        return database.read(jdbc -> jdbc.sql(CONTENTS)
                .param("id", id.toString())
                .query((row, number) -> new Contents(
                        row.getLong("geofences"), row.getLong("tags"), row.getLong("api_keys"), row.getLong("members")))
                .single());
    }
}
