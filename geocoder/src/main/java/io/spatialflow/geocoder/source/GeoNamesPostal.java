package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.index.Place;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The postal codes of <a href="https://download.geonames.org/export/zip/">GeoNames</a>, of which those with ZIPs are read. */
final class GeoNamesPostal implements SourceFormat {

    private static final Pattern FIRST_LINE =
            Pattern.compile("[A-Z]{2}\\t[^\\t\\n]{1,20}(\\t[^\\t\\n]*){7}\\t-?[0-9.]+\\t-?[0-9.]+(\\t[0-9]?)?\\r?\\n?");

    private static final List<String> COLUMNS = List.of(
            "country", "postcode", "name", "state_name", "state", "county", "", "", "", "latitude", "longitude");

    /** GeoNames lists the territories as countries, but their mail is that of the United States. */
    private static final Set<String> WITH_ZIPS = Set.of("US", "PR", "GU", "VI", "AS", "MP");

    @Override
    public String name() {
        return "GeoNames postal codes";
    }

    @Override
    public String licence() {
        return "CC BY 4.0, GeoNames";
    }

    @Override
    public boolean recognises(Head head) {
        return FIRST_LINE.matcher(head.text()).lookingAt();
    }

    @Override
    public void read(SourceFile file, SourceOptions options, RowReader rows) throws IOException {
        PlaceRows places = new PlaceRows(rows);
        TextTable.read(file, '\t', COLUMNS, (number, fields) -> {
            String country = fields.get("country");
            if (!WITH_ZIPS.contains(country)) {
                rows.refuse(number, fields.get("longitude").isEmpty() ? Refusal.MALFORMED : Refusal.ABROAD);
                return;
            }
            places.take(
                    number,
                    new PlaceRows.Raw(
                            Place.Kind.POSTCODE,
                            fields.get("name"),
                            fields.get("county"),
                            country.equals("US") ? fields.get("state") : country,
                            fields.get("postcode"),
                            fields.get("latitude"),
                            fields.get("longitude"),
                            ""));
        });
    }
}
