package io.spatialflow.server.store;

import io.spatialflow.server.account.Feature;
import io.spatialflow.server.account.Workspace;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.account.Workspaces;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Workspaces, in tables {@code workspaces} and {@code workspace_features}. */
public final class SqlWorkspaces implements Workspaces {

    /** A workspace's columns, its features in one of them; shared by every query that joins it. */
    static final String COLUMNS = """
            w.id as workspace_id, w.name as workspace_name, w.slug, w.bulk_create_max_batch_size,
            (select group_concat(f.feature) from workspace_features f where f.workspace_id = w.id) as features""";

    private final Database database;
    private final Clock clock;

    public SqlWorkspaces(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void add(Workspace workspace) {
        database.transaction(() -> {
            database.write(jdbc -> jdbc.sql("""
                            insert into workspaces (id, number, name, slug, bulk_create_max_batch_size, created_at, updated_at)
                            select :id, coalesce(max(number), 0) + 1, :name, :slug, :batch, :now, :now from workspaces""")
                    .param("id", workspace.id().toString())
                    .param("name", workspace.name())
                    .param("slug", workspace.slug())
                    .param("batch", workspace.bulkCreateMaxBatchSize())
                    .param("now", clock.millis())
                    .update());
            return addFeatures(workspace);
        });
    }

    @Override
    public void update(Workspace workspace) {
        database.transaction(() -> {
            database.write(jdbc -> jdbc.sql("""
                            update workspaces set name = :name, bulk_create_max_batch_size = :batch where id = :id""")
                    .param("id", workspace.id().toString())
                    .param("name", workspace.name())
                    .param("batch", workspace.bulkCreateMaxBatchSize())
                    .update());
            database.write(jdbc -> jdbc.sql("delete from workspace_features where workspace_id = ?")
                    .param(workspace.id().toString())
                    .update());
            return addFeatures(workspace);
        });
    }

    private Workspace addFeatures(Workspace workspace) {
        database.batches()
                .update(
                        "insert into workspace_features (workspace_id, feature) values (?, ?)",
                        workspace.features().stream()
                                .map(feature -> new Object[] {workspace.id().toString(), feature.name()})
                                .toList());
        return workspace;
    }

    @Override
    public Optional<Workspace> findBySlug(String slug) {
        return database.read(jdbc -> jdbc.sql("select " + COLUMNS + " from workspaces w where w.slug = ?")
                .param(slug)
                .query((row, number) -> workspace(row))
                .optional());
    }

    @Override
    public List<Workspace> list() {
        return database.read(jdbc -> jdbc.sql("select " + COLUMNS + " from workspaces w order by w.number")
                .query((row, number) -> workspace(row))
                .list());
    }

    /** Reads {@link #COLUMNS}. */
    static Workspace workspace(ResultSet row) throws SQLException {
        return new Workspace(
                WorkspaceId.parse(row.getString("workspace_id")),
                row.getString("workspace_name"),
                row.getString("slug"),
                row.getInt("bulk_create_max_batch_size"),
                features(row.getString("features")));
    }

    private static Set<Feature> features(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(",")).map(Feature::valueOf).collect(Collectors.toSet());
    }
}
