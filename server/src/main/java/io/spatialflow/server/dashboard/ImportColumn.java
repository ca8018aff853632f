package io.spatialflow.server.dashboard;

import io.spatialflow.server.bulk.AddressList;
import io.spatialflow.server.bulk.ColumnMapping;
import io.spatialflow.server.bulk.ListIntake;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A column of an import, as the page shows it that asks what it means.
 *
 * @param use what it is taken for now; empty for nothing
 */
record ImportColumn(ListIntake.ColumnProfile profile, int rows, String use) {

    static List<ImportColumn> all(AddressList list, List<ListIntake.ColumnProfile> profiles) {
        List<ImportColumn> columns = new ArrayList<>();
        for (ListIntake.ColumnProfile profile : profiles) {
            columns.add(new ImportColumn(profile, list.rowCount(), use(list, columns.size())));
        }
        return columns;
    }

    private static String use(AddressList list, int column) {
        ColumnMapping mapping = list.mapping();
        if (mapping == null) {
            return "";
        }
        if (mapping.address().contains(column)) {
            return "address";
        }
        if (Objects.equals(mapping.name(), column)) {
            return "name";
        }
        if (Objects.equals(mapping.bufferMeters(), column)) {
            return "radius";
        }
        return Objects.equals(mapping.tags(), column) ? "tags" : "";
    }

    public String examples() {
        return String.join(" · ", profile.examples());
    }

    public long percent() {
        return Math.round(100.0 * profile.filled() / Math.max(1, rows));
    }
}
