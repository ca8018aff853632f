package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.server.account.Actor;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.bulk.AddressList;
import io.spatialflow.server.bulk.AddressListId;
import io.spatialflow.server.bulk.AddressLists;
import io.spatialflow.server.bulk.DedupStrategy;
import io.spatialflow.server.bulk.ListRow;
import io.spatialflow.server.bulk.RowFilter;
import io.spatialflow.server.bulk.Spot;
import io.spatialflow.server.geofence.GeofenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of addresses, in table {@code imports}; their rows in {@code import_rows}. */
public final class SqlAddressLists implements AddressLists {

    private static final String OF_LIST = " where workspace_id = :workspace and import_id = :list";

    private static final String FILTERED =
            OF_LIST + " and outcome in (:outcomes) and (:text = '' or instr(lower(address || ' ' || name), :text) > 0)";

    private static final String INSERT_ROW = """
            insert into import_rows (workspace_id, import_id, number, cells, address, name, buffer_meters, tags,
                create_anyway, left_out, outcome)
            values (?, ?, ?, ?, '', '', '', '', 0, 0, 'WAITING')""";

    private static final String COPY_ROWS = """
            insert into import_rows (workspace_id, import_id, number, cells, address, name, buffer_meters, tags,
                create_anyway, left_out, outcome, latitude, longitude, place)
            select workspace_id, :to, number, cells, address, name, buffer_meters, tags, create_anyway, left_out,
                case when outcome in ('DUPLICATE', 'CREATED', 'UNDONE') then 'NEW' else outcome end,
                latitude, longitude, place
            from import_rows where workspace_id = :workspace and import_id = :list""";

    private static final String SAVE_ROW = """
            update import_rows set address = ?, name = ?, buffer_meters = ?, tags = ?, create_anyway = ?, left_out = ?,
                outcome = ?, latitude = ?, longitude = ?, place = ?, match = ?, geofence_id = ?
            where workspace_id = ? and import_id = ? and number = ?""";

    private final Database database;

    public SqlAddressLists(Database database) {
        this.database = database;
    }

    @Override
    public void add(AddressList list, List<List<String>> cells) {
        database.transaction(() -> {
            insert(list);
            List<Object[]> rows = new ArrayList<>(cells.size());
            for (List<String> row : cells) {
                rows.add(new Object[] {
                    list.workspaceId().toString(), list.id().toString(), rows.size(), JsonColumn.writeTexts(row)
                });
            }
            database.batches().update(INSERT_ROW, rows);
            return rows.size();
        });
    }

    @Override
    public void addCopy(AddressList list, AddressList of) {
        database.transaction(() -> {
            insert(list);
            database.write(jdbc -> jdbc.sql(COPY_ROWS)
                    .params(of(of))
                    .param("to", list.id().toString())
                    .update());
            if (list.stage() == AddressList.Stage.COLUMNS) {
                reset(list);
            }
            return list;
        });
    }

    private void insert(AddressList list) {
        database.write(jdbc -> jdbc.sql("""
                        insert into imports (workspace_id, id, title, columns, mapping, buffer_meters, row_count,
                            portion, stage, strategy, version, row_cursor, actor_type, actor_id, network_address,
                            kept, notice, created_at, updated_at)
                        values (:workspace, :id, :title, :columns, :mapping, :buffer, :rowCount,
                            :portion, :stage, :strategy, :version, :cursor, :actorType, :actor, :address,
                            :kept, :notice, :createdAt, :updatedAt)""")
                .param("columns", JsonColumn.writeTexts(list.columns()))
                .param("rowCount", list.rowCount())
                .param("portion", list.portion())
                .param("createdAt", list.createdAt().toEpochMilli())
                .params(changeable(list))
                .update());
    }

    private static Map<String, @Nullable Object> changeable(AddressList list) {
        Map<String, @Nullable Object> params = new HashMap<>();
        Actor actor = list.actor();
        UUID actorId = actor.id();
        params.put("workspace", list.workspaceId().toString());
        params.put("id", list.id().toString());
        params.put("title", list.title());
        params.put("mapping", list.mapping() == null ? null : MappingColumn.write(list.mapping()));
        params.put("buffer", list.bufferMeters());
        params.put("stage", list.stage().name());
        params.put("strategy", list.strategy().name());
        params.put("version", list.version());
        params.put("cursor", list.cursor());
        params.put("actorType", actor.kind().name());
        params.put("actor", actorId == null ? null : actorId.toString());
        params.put("address", actor.networkAddress());
        params.put("kept", list.kept());
        params.put("notice", list.notice());
        params.put("updatedAt", list.updatedAt().toEpochMilli());
        return params;
    }

    @Override
    public Optional<AddressList> find(WorkspaceId workspaceId, AddressListId id) {
        return database.read(jdbc -> jdbc.sql("select * from imports where workspace_id = ? and id = ?")
                .params(workspaceId.toString(), id.toString())
                .query((row, number) -> list(row))
                .optional());
    }

    @Override
    public List<AddressList> list(WorkspaceId workspaceId, boolean kept, int limit) {
        return database.read(
                jdbc -> jdbc.sql("select * from imports where workspace_id = ? and kept = ? order by id desc limit ?")
                        .params(workspaceId.toString(), kept, limit)
                        .query((row, number) -> list(row))
                        .list());
    }

    @Override
    public List<AddressList> atWork() {
        return database.read(
                jdbc -> jdbc.sql("select * from imports where stage in ('LOCATING', 'CREATING', 'UNDOING')")
                        .query((row, number) -> list(row))
                        .list());
    }

    @Override
    public void update(AddressList list) {
        database.write(jdbc -> jdbc.sql("""
                        update imports set title = :title, mapping = :mapping, buffer_meters = :buffer, stage = :stage,
                            strategy = :strategy, version = :version, row_cursor = :cursor, actor_type = :actorType,
                            actor_id = :actor, network_address = :address, kept = :kept, notice = :notice,
                            updated_at = :updatedAt
                        where workspace_id = :workspace and id = :id""").params(changeable(list)).update());
    }

    @Override
    public void delete(AddressList list) {
        database.write(jdbc -> jdbc.sql("delete from imports where workspace_id = ? and id = ?")
                .params(list.workspaceId().toString(), list.id().toString())
                .update());
    }

    @Override
    public List<List<String>> cells(AddressList list, int firstRow, int limit) {
        return database.read(jdbc -> jdbc.sql("select cells from import_rows" + OF_LIST
                        + " and number >= :first order by number limit :limit")
                .params(of(list))
                .param("first", firstRow)
                .param("limit", limit)
                .query((row, number) -> JsonColumn.readTexts(row.getString("cells")))
                .list());
    }

    @Override
    public List<ListRow> rows(AddressList list, RowFilter filter, int firstRow, int limit) {
        return database.read(jdbc -> jdbc.sql(
                        "select * from import_rows" + FILTERED + " and number >= :first order by number limit :limit")
                .params(of(list, filter))
                .param("first", firstRow)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list());
    }

    @Override
    public List<ListRow> page(AddressList list, RowFilter filter, int offset, int limit) {
        return database.read(jdbc -> jdbc.sql("select * from import_rows where rowid in (select rowid from import_rows"
                        + FILTERED + " order by number limit :limit offset :offset) order by number")
                .params(of(list, filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list());
    }

    @Override
    public int count(AddressList list, RowFilter filter) {
        return database.read(jdbc -> jdbc.sql("select count(*) from import_rows" + FILTERED)
                .params(of(list, filter))
                .query(Integer.class)
                .single());
    }

    @Override
    public Optional<ListRow> row(AddressList list, int number) {
        return database.read(jdbc -> jdbc.sql("select * from import_rows" + OF_LIST + " and number = :number")
                .params(of(list))
                .param("number", number)
                .query((row, index) -> row(row))
                .optional());
    }

    @Override
    public Map<ListRow.Outcome, Integer> outcomes(AddressList list) {
        Map<ListRow.Outcome, Integer> counts = new EnumMap<>(ListRow.Outcome.class);
        database.read(jdbc -> {
            jdbc.sql("select outcome, count(*) as rows_with_it from import_rows" + OF_LIST + " group by outcome")
                    .params(of(list))
                    .query(row -> {
                        counts.put(ListRow.Outcome.valueOf(row.getString("outcome")), row.getInt("rows_with_it"));
                    });
            return counts;
        });
        return counts;
    }

    @Override
    public void save(AddressList list, List<ListRow> rows) {
        database.batches()
                .update(SAVE_ROW, rows.stream().map(row -> saved(list, row)).toList());
    }

    private static Object[] saved(AddressList list, ListRow row) {
        ListRow.Entry entry = row.entry();
        @Nullable Point point = row.point().orElse(null);
        GeofenceId fence = row.geofenceId();
        return new Object[] {
            entry.address(),
            entry.name(),
            entry.bufferMeters(),
            entry.tags(),
            entry.createAnyway(),
            entry.leftOut(),
            row.outcome().name(),
            point == null ? null : point.latitude(),
            point == null ? null : point.longitude(),
            RowPlaceColumn.write(row.place()),
            RowPlaceColumn.write(row.match()),
            fence == null ? null : fence.toString(),
            list.workspaceId().toString(),
            list.id().toString(),
            row.number()
        };
    }

    @Override
    public void judge(AddressList list, List<Spot> spots) {
        List<Object[]> rows = new ArrayList<>(spots.size());
        for (Spot spot : spots) {
            rows.add(new Object[] {
                spot.outcome().name(),
                RowPlaceColumn.write(spot.match()),
                list.workspaceId().toString(),
                list.id().toString(),
                spot.number()
            });
        }
        database.batches()
                .update(
                        "update import_rows set outcome = ?, match = ?"
                                + " where workspace_id = ? and import_id = ? and number = ?",
                        rows);
    }

    @Override
    public void reset(AddressList list) {
        database.write(jdbc -> jdbc.sql("update import_rows set outcome = 'WAITING', latitude = null, longitude = null,"
                        + " place = null, match = null" + OF_LIST + " and outcome <> 'WAITING'")
                .params(of(list))
                .update());
    }

    @Override
    public List<Spot> spots(AddressList list) {
        return database.read(
                jdbc -> jdbc.sql("select number, outcome, latitude, longitude, buffer_meters, address, name,"
                                + " create_anyway, match from import_rows" + OF_LIST
                                + " and latitude is not null order by number")
                        .params(of(list))
                        .query((row, number) -> spot(row, list.bufferMeters()))
                        .list());
    }

    private static Spot spot(ResultSet row, int bufferMeters) throws SQLException {
        ListRow.Entry entry = new ListRow.Entry(
                row.getString("address"),
                row.getString("name"),
                row.getString("buffer_meters"),
                "",
                row.getBoolean("create_anyway"),
                false);
        return new Spot(
                row.getInt("number"),
                ListRow.Outcome.valueOf(row.getString("outcome")),
                new Point(row.getDouble("latitude"), row.getDouble("longitude")),
                entry.radius(bufferMeters).orElse(bufferMeters),
                entry.title(),
                entry.createAnyway(),
                RowPlaceColumn.match(row.getString("match")));
    }

    private static Map<String, Object> of(AddressList list) {
        return Map.of(
                "workspace", list.workspaceId().toString(), "list", list.id().toString());
    }

    private static Map<String, Object> of(AddressList list, RowFilter filter) {
        return Map.of(
                "workspace",
                list.workspaceId().toString(),
                "list",
                list.id().toString(),
                "outcomes",
                filter.outcomes().stream().map(Enum::name).toList(),
                "text",
                filter.text().toLowerCase(Locale.ROOT));
    }

    private static AddressList list(ResultSet row) throws SQLException {
        String mapping = row.getString("mapping");
        String actor = row.getString("actor_id");
        return new AddressList(
                AddressListId.parse(row.getString("id")).orElseThrow(),
                WorkspaceId.parse(row.getString("workspace_id")),
                row.getString("title"),
                JsonColumn.readTexts(row.getString("columns")),
                mapping == null ? null : MappingColumn.read(mapping),
                row.getInt("buffer_meters"),
                row.getInt("row_count"),
                row.getInt("portion"),
                AddressList.Stage.valueOf(row.getString("stage")),
                DedupStrategy.valueOf(row.getString("strategy")),
                row.getLong("version"),
                row.getInt("row_cursor"),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_type")),
                        actor == null ? null : UUID.fromString(actor),
                        row.getString("network_address")),
                row.getBoolean("kept"),
                row.getString("notice"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }

    private static ListRow row(ResultSet row) throws SQLException {
        String fence = row.getString("geofence_id");
        return new ListRow(
                row.getInt("number"),
                new ListRow.Entry(
                        row.getString("address"),
                        row.getString("name"),
                        row.getString("buffer_meters"),
                        row.getString("tags"),
                        row.getBoolean("create_anyway"),
                        row.getBoolean("left_out")),
                RowPlaceColumn.read(row.getString("place")),
                ListRow.Outcome.valueOf(row.getString("outcome")),
                RowPlaceColumn.match(row.getString("match")),
                fence == null ? null : GeofenceId.parse(fence));
    }
}
