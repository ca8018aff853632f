package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.index.Place;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lists of places as CSV: ZIPs with the columns {@code zip, city, state, lat, lon} and perhaps {@code county}, or cities,
 * counties and states with {@code name, state, level, lat, lon}.
 */
final class PlaceTable implements SourceFormat {

    @Override
    public String name() {
        return "table of places";
    }

    @Override
    public String licence() {
        return "";
    }

    @Override
    public boolean recognises(Head head) throws IOException {
        return isOfZips(head) || head.columns().containsAll(List.of("name", "state", "level", "lat", "lon"));
    }

    /** A table of addresses may have a ZIP in each row too, but then a street as well. */
    private static boolean isOfZips(Head head) throws IOException {
        return head.columns().containsAll(List.of("zip", "city", "state", "lat", "lon"))
                && !Guess.of(head.columns(), false).has(Field.STREET);
    }

    @Override
    public void read(SourceFile file, SourceOptions options, RowReader rows) throws IOException {
        boolean zips = isOfZips(file.head());
        PlaceRows places = new PlaceRows(rows);
        places.read(
                new CsvFile(file, List.of("lat", "lon")),
                row -> new PlaceRows.Raw(
                        zips ? Place.Kind.POSTCODE : kind(row.get("level")),
                        row.get(zips ? "city" : "name"),
                        zips ? row.get("county") : "",
                        row.get("state"),
                        zips ? row.get("zip") : "",
                        row.get("lat"),
                        row.get("lon"),
                        ""));
    }

    private static Place.@Nullable Kind kind(String level) {
        return switch (level.strip().toLowerCase(Locale.ROOT)) {
            case "city" -> Place.Kind.CITY;
            case "county" -> Place.Kind.COUNTY;
            case "state" -> Place.Kind.STATE;
            default -> null;
        };
    }
}
