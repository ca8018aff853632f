package io.spatialflow.server.dashboard;

import io.spatialflow.server.bulk.ListRow;
import java.util.Map;

/** What an import says to people: why a row makes no fence, and how to mend it. */
final class ImportWords {

    private static final Map<String, Words> PROBLEMS = Map.ofEntries(
            problem(
                    "no_match",
                    "No such address in the reference data",
                    "Check street and town, or set the point on the map."),
            problem(
                    "number_not_found",
                    "The street is known, this house number on it is not",
                    "Check the number, or set the point on the map."),
            problem(
                    "locality_only",
                    "It names a town or a ZIP, but no house",
                    "Add street and house number: the middle of a ZIP is miles from the door."),
            problem(
                    "po_box",
                    "A post office box is where mail goes, not where somebody is",
                    "Give the street address."),
            problem("not_an_address", "This is no address", "Type the address, or leave the row out."),
            problem("address_missing", "The address is empty", "Type the address, or map another column."),
            problem("address_too_long", "The address has more than 500 characters", "Shorten it."),
            problem("name_too_long", "The name has more than 255 characters", "Shorten it."),
            problem("radius_invalid", "The radius is no whole number from 1 to 10,000 m", "Type the radius in metres."),
            problem(
                    "invalid_tags",
                    "The tags cannot be used",
                    "A tag has 1 to 64 letters, digits, spaces or _ - : . / and there are 20 at most."),
            problem("geocoder_rate_limit", "The geocoder could not answer in time", "Save the row again in a moment."),
            problem("create_failed", "The geofence could not be stored", "Import the row again."));

    private ImportWords() {}

    private static Map.Entry<String, Words> problem(String reason, String what, String mend) {
        return Map.entry(reason, new Words(what, mend));
    }

    static Words of(ListRow.Place.Nowhere nowhere) {
        return PROBLEMS.getOrDefault(nowhere.reason(), new Words(nowhere.message(), "Correct the row."));
    }

    static final Words AMBIGUOUS = new Words("The address fits several places", "Choose one.");

    /**
     * A problem.
     *
     * @param what it is
     * @param mend how to make it go away
     */
    record Words(String what, String mend) {}
}
