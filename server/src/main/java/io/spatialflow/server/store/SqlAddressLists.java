package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.bulk.AddressList;
import io.spatialflow.server.bulk.AddressListId;
import io.spatialflow.server.bulk.AddressLists;
import io.spatialflow.server.bulk.ListCounts;
import io.spatialflow.server.bulk.ListRow;
import io.spatialflow.server.bulk.RowFilter;
import io.spatialflow.server.bulk.Spot;
import io.spatialflow.server.geofence.GeofenceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists of addresses, in table {@code imports}; their rows in {@code import_rows}. */
public final class SqlAddressLists implements AddressLists {

    private static final String OF_LIST = " where workspace_id = :workspace and import_id = :list";

    private static final String IN_BOX = " and latitude between :south and :north and longitude between :west and :east"
            + " and outcome in ('NEW', 'DUPLICATE')";

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

    private final Database database;

    public SqlAddressLists(Database database) {
        this.database = database;
    }

    @Override
    public void add(AddressList list, List<List<String>> cells) {
        database.transaction(() -> {
            insert(list);
            return insertRows(list, cells);
        });
    }

    @Override
    public void replace(AddressList list, List<List<String>> cells) {
        database.transaction(() -> {
            update(list);
            database.write(jdbc -> jdbc.sql("update imports set columns = :columns, row_count = :rows"
                            + " where workspace_id = :workspace and id = :list")
                    .params(of(list))
                    .param("columns", JsonColumn.writeTexts(list.columns()))
                    .param("rows", list.rowCount())
                    .update());
            database.write(jdbc -> jdbc.sql("delete from import_rows" + OF_LIST)
                    .params(of(list))
                    .update());
            return insertRows(list, cells);
        });
    }

    private int insertRows(AddressList list, List<List<String>> cells) {
        List<Object[]> rows = new ArrayList<>(cells.size());
        for (List<String> row : cells) {
            rows.add(new Object[] {
                list.workspaceId().toString(), list.id().toString(), rows.size(), JsonColumn.writeTexts(row)
            });
        }
        database.batches().update(INSERT_ROW, rows);
        return rows.size();
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
        database.write(jdbc -> jdbc.sql(AddressListRow.INSERT)
                .params(AddressListRow.values(list))
                .update());
    }

    @Override
    public Optional<AddressList> find(WorkspaceId workspaceId, AddressListId id) {
        return database.read(jdbc -> jdbc.sql("select * from imports where workspace_id = ? and id = ?")
                .params(workspaceId.toString(), id.toString())
                .query((row, number) -> AddressListRow.list(row))
                .optional());
    }

    @Override
    public List<AddressList> list(WorkspaceId workspaceId, boolean kept, int limit) {
        return database.read(
                jdbc -> jdbc.sql("select * from imports where workspace_id = ? and kept = ? order by id desc limit ?")
                        .params(workspaceId.toString(), kept, limit)
                        .query((row, number) -> AddressListRow.list(row))
                        .list());
    }

    @Override
    public List<AddressList> atWork() {
        return database.read(
                jdbc -> jdbc.sql("select * from imports where stage in ('LOCATING', 'CREATING', 'UNDOING')")
                        .query((row, number) -> AddressListRow.list(row))
                        .list());
    }

    @Override
    public void update(AddressList list) {
        database.write(jdbc -> jdbc.sql(AddressListRow.UPDATE)
                .params(AddressListRow.values(list))
                .update());
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
                .query((row, number) -> ListRowRow.row(row))
                .list());
    }

    @Override
    public List<ListRow> page(AddressList list, RowFilter filter, int offset, int limit) {
        return database.read(jdbc -> jdbc.sql("select * from import_rows where rowid in (select rowid from import_rows"
                        + FILTERED + " order by number limit :limit offset :offset) order by number")
                .params(of(list, filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> ListRowRow.row(row))
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
                .query((row, index) -> ListRowRow.row(row))
                .optional());
    }

    @Override
    public ListCounts counts(AddressList list) {
        Map<ListRow.Outcome, Integer> counts = new EnumMap<>(ListRow.Outcome.class);
        int anyway = database.read(jdbc -> {
            jdbc.sql("select outcome, count(*) as rows_with_it from import_rows" + OF_LIST + " group by outcome")
                    .params(of(list))
                    .query(row -> {
                        counts.put(ListRow.Outcome.valueOf(row.getString("outcome")), row.getInt("rows_with_it"));
                    });
            return jdbc.sql("select count(*) from import_rows" + OF_LIST
                            + " and outcome = 'NEW' and create_anyway and match is not null")
                    .params(of(list))
                    .query(Integer.class)
                    .single();
        });
        return new ListCounts(counts, anyway);
    }

    @Override
    public void save(AddressList list, List<ListRow> rows) {
        database.batches()
                .update(
                        ListRowRow.UPDATE,
                        rows.stream().map(row -> ListRowRow.values(list, row)).toList());
    }

    @Override
    public void judge(AddressList list, List<Spot> spots) {
        List<Object[]> rows = new ArrayList<>(spots.size());
        for (Spot spot : spots) {
            rows.add(new Object[] {
                spot.outcome().name(),
                RowPlaceColumn.write(spot.match()),
                list.version(),
                list.workspaceId().toString(),
                list.id().toString(),
                spot.number()
            });
        }
        database.batches()
                .update(
                        "update import_rows set outcome = ?, match = ?, version = ?"
                                + " where workspace_id = ? and import_id = ? and number = ?",
                        rows);
    }

    @Override
    public SortedMap<Integer, GeofenceId> made(AddressList list, int firstRow, int limit) {
        SortedMap<Integer, GeofenceId> made = new TreeMap<>();
        return database.read(jdbc -> {
            jdbc.sql("select number, geofence_id from import_rows" + OF_LIST
                            + " and outcome = 'CREATED' and number >= :first order by number limit :limit")
                    .params(of(list))
                    .param("first", firstRow)
                    .param("limit", limit)
                    .query(row -> {
                        made.put(row.getInt("number"), GeofenceId.parse(row.getString("geofence_id")));
                    });
            return made;
        });
    }

    @Override
    public void undone(AddressList list, Collection<Integer> numbers) {
        database.write(jdbc -> jdbc.sql("update import_rows set outcome = 'UNDONE', geofence_id = null,"
                        + " version = :version" + OF_LIST
                        + " and number in (select value from json_each(:numbers))")
                .params(of(list))
                .param("version", list.version())
                .param("numbers", numbers.toString())
                .update());
    }

    @Override
    public void reset(AddressList list) {
        database.write(jdbc -> jdbc.sql("update import_rows set outcome = 'WAITING', latitude = null, longitude = null,"
                        + " place = null, match = null, version = :version" + OF_LIST + " and outcome <> 'WAITING'")
                .params(of(list))
                .param("version", list.version())
                .update());
    }

    @Override
    public List<Spot> spots(AddressList list) {
        return database.read(jdbc -> jdbc.sql(ListRowRow.SPOTS + OF_LIST + " and latitude is not null order by number")
                .params(of(list))
                .query((row, number) -> ListRowRow.spot(row, list.bufferMeters()))
                .list());
    }

    @Override
    public List<Spot> spots(AddressList list, List<Box> boxes) {
        List<Spot> spots = new ArrayList<>();
        for (Box box : boxes) {
            spots.addAll(database.read(jdbc -> jdbc.sql(ListRowRow.SPOTS + OF_LIST + IN_BOX)
                    .params(of(list))
                    .param("south", box.south())
                    .param("north", box.north())
                    .param("west", box.west())
                    .param("east", box.east())
                    .query((row, number) -> ListRowRow.spot(row, list.bufferMeters()))
                    .list()));
        }
        // Asked to order them, SQLite may go through all rows by their numbers and leave the index on places alone.
        spots.sort(Comparator.comparingInt(Spot::number));
        return spots;
    }

    @Override
    public List<ListRow> changed(AddressList list, long version, int limit) {
        return database.read(jdbc -> jdbc.sql(
                        "select * from import_rows" + OF_LIST + " and version >= :version order by number limit :limit")
                .params(of(list))
                .param("version", version)
                .param("limit", limit)
                .query((row, number) -> ListRowRow.row(row))
                .list());
    }

    @Override
    public int widest(AddressList list) {
        return database.read(jdbc -> jdbc.sql("select coalesce(max(cast(buffer_meters as integer)), 0) from import_rows"
                        + OF_LIST + " and outcome in ('NEW', 'DUPLICATE')")
                .params(of(list))
                .query(Integer.class)
                .single());
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
}
