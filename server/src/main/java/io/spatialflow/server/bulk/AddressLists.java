package io.spatialflow.server.bulk;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.server.account.WorkspaceId;
import io.spatialflow.server.geofence.GeofenceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The lists of addresses of all workspaces, and their rows. Each method sees one workspace only. */
public interface AddressLists {

    /** Adds a list with the cells of each of its rows. */
    void add(AddressList list, List<List<String>> cells);

    /** Puts other columns and rows in the place of those that a list has. */
    void replace(AddressList list, List<List<String>> cells);

    /** Adds a list with the rows of another, as they say and lie now; what becomes of them is open again. */
    void addCopy(AddressList list, AddressList of);

    Optional<AddressList> find(WorkspaceId workspaceId, AddressListId id);

    /** The newest of those that are kept, or of the others. */
    List<AddressList> list(WorkspaceId workspaceId, boolean kept, int limit);

    /** Those of all workspaces that the server has work to do for. */
    List<AddressList> atWork();

    /** Keeps all but id, columns and number of rows. */
    void update(AddressList list);

    /** Forgets a list and its rows. The fences it made stay. */
    void delete(AddressList list);

    /** The cells of some rows, as they were brought, in order. */
    List<List<String>> cells(AddressList list, int firstRow, int limit);

    /** Some rows, in order, from a number on. */
    List<ListRow> rows(AddressList list, RowFilter filter, int firstRow, int limit);

    /** Some rows, in order, after passing over others that the filter lets through. */
    List<ListRow> page(AddressList list, RowFilter filter, int offset, int limit);

    /** How many rows a filter lets through. */
    int count(AddressList list, RowFilter filter);

    Optional<ListRow> row(AddressList list, int number);

    ListCounts counts(AddressList list);

    /** Keeps what changed about rows. */
    void save(AddressList list, List<ListRow> rows);

    /** Keeps outcome and match of some rows. */
    void judge(AddressList list, List<Spot> spots);

    /** The fences that rows made, by the rows' numbers, in order, from a number on. */
    SortedMap<Integer, GeofenceId> made(AddressList list, int firstRow, int limit);

    /** Keeps that the fences of some rows are gone. */
    void undone(AddressList list, Collection<Integer> numbers);

    /** Forgets what became of every row, and what it said: its cells are to be read again. */
    void reset(AddressList list);

    /** Some of the rows that changed when a list came to a version, or after it, in order. */
    List<ListRow> changed(AddressList list, long version, int limit);

    /** What the map draws of every row that has a place, in order. */
    List<Spot> spots(AddressList list);

    /** The same, in order, of the rows in some boxes that make a fence, or would if they were no duplicates. */
    List<Spot> spots(AddressList list, List<Box> boxes);

    /** The largest radius that a row gives, in metres; 0 if none gives any. */
    int widest(AddressList list);
}
