package io.spatialflow.server.dashboard;

import io.spatialflow.server.bulk.AddressList;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A list among others, to be opened or used again. */
record ImportLine(AddressList list) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static List<ImportLine> all(List<AddressList> lists) {
        return lists.stream().map(ImportLine::new).toList();
    }

    public String id() {
        return list.id().toString();
    }

    public String title() {
        return list.title();
    }

    public String rows() {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(list.rowCount())
                + (list.rowCount() == 1 ? " row" : " rows");
    }

    public String stage() {
        return switch (list.stage()) {
            case COLUMNS -> "Columns to map";
            case LOCATING -> "Finding addresses";
            case READY -> "To be checked";
            case CREATING -> "Being created";
            case CREATED -> "Created";
            case UNDOING -> "Being undone";
            case UNDONE -> "Undone";
        };
    }

    /** Whether somebody or the server has still to do something for it. */
    public boolean isOpen() {
        return list.stage() != AddressList.Stage.CREATED && list.stage() != AddressList.Stage.UNDONE;
    }

    /** Whether there is more to take over than its cells. */
    public boolean isReusable() {
        return list.stage() != AddressList.Stage.COLUMNS && !list.stage().isAtWork();
    }

    public Instant time() {
        return list.createdAt();
    }

    public String day() {
        return DAY.format(list.createdAt());
    }
}
