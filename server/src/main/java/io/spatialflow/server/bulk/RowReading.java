package io.spatialflow.server.bulk;

import io.spatialflow.server.geofence.Profile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * From what a row says to the item of a bulk request that it is.
 *
 * @param bufferMeters the radius of rows that give none
 */
record RowReading(int bufferMeters) {

    /** What makes no sense whatever a geocoder might say; empty if the row is an item. */
    Optional<ListRow.Place> fault(ListRow.Entry entry) {
        if (entry.address().isBlank()) {
            return nowhere("address_missing", "");
        }
        if (length(entry.address()) > BulkItem.MAX_ADDRESS_LENGTH) {
            return nowhere("address_too_long", "It has " + length(entry.address()) + " characters");
        }
        if (length(entry.name()) > Profile.MAX_NAME_LENGTH) {
            return nowhere("name_too_long", "It has " + length(entry.name()) + " characters");
        }
        if (entry.radius(bufferMeters).isEmpty()) {
            return nowhere("radius_invalid", entry.bufferMeters());
        }
        return TagCell.cut(entry.tags()).isEmpty()
                ? nowhere("invalid_tags", "The tags are not a comma-separated list")
                : Optional.empty();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Optional<ListRow.Place> nowhere(String reason, String message) {
        return Optional.of(new ListRow.Place.Nowhere(reason, message));
    }

    /** The item of a row without a fault. */
    BulkItem item(ListRow.Entry entry) {
        return new BulkItem(
                entry.address(),
                entry.name().isBlank() ? null : entry.name(),
                entry.radius(bufferMeters).orElseThrow(),
                TagCell.cut(entry.tags()).orElseThrow(),
                entry.createAnyway());
    }

    /** The item of a row that has a place, there; its fence will know which list it comes from, and what people did. */
    Placement placement(ListRow row, AddressListId list) {
        ListRow.Place.Found found = (ListRow.Place.Found) row.place();
        Map<String, Object> notes = new HashMap<>();
        notes.put("import_id", list.toString());
        if (found.hand() == ListRow.Hand.PLACED) {
            notes.put(Placement.BY_HAND, true);
        } else if (found.hand() == ListRow.Hand.CHOSEN) {
            notes.put("chosen_by_hand", true);
        }
        return Placement.of(item(row.entry()), found.candidate(), notes);
    }
}
