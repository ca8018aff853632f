package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.index.Place;
import io.spatialflow.geocoder.shapefile.Attributes;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The <a href="https://www.census.gov/geographies/reference-files/time-series/geo/gazetteer-files.html">gazetteer files</a> of
 * the Census: places, county subdivisions, counties, and the areas that it draws around ZIPs (ZCTA). What a row is shows from
 * the length of its number.
 */
final class CensusGazetteer implements SourceFormat {

    /** Tabs between the columns, or bars in the files since 2025. */
    private static final Pattern FIRST_LINE =
            Pattern.compile("(USPS[\\t|])?GEOID[\\t|][^\\n]*ALAND[^\\n]*INTPTLAT[\\t|]INTPTLONG\\s.*", Pattern.DOTALL);

    /**
     * What kind of place it is, which nobody says: the Census writes it small behind the name ("Addison town", "Lexington-
     * Fayette urban county"), but for these few.
     */
    private static final Pattern KIND = Pattern.compile("( (\\p{Ll}+|CDP|CCD|UT|\\(balance\\)))+$");

    /** Water that belongs to no town. */
    private static final String NO_SUBDIVISION = "00000";

    @Override
    public String name() {
        return "Census gazetteer";
    }

    @Override
    public String licence() {
        return "public domain (US Census Bureau)";
    }

    @Override
    public boolean recognises(Head head) {
        return FIRST_LINE.matcher(head.text()).matches();
    }

    @Override
    public void read(SourceFile file, SourceOptions options, RowReader rows) throws IOException {
        new PlaceRows(rows).read(new CsvFile(file, List.of("geoid", "intptlong")), CensusGazetteer::place);
    }

    private static PlaceRows.Raw place(Attributes row) {
        String id = row.get("geoid");
        String state = row.get("usps");
        Place.Kind kind = kind(id, state);
        return new PlaceRows.Raw(
                kind,
                kind == Place.Kind.POSTCODE ? id : name(kind, id, row.get("name")),
                "",
                state,
                kind == Place.Kind.POSTCODE ? id : "",
                row.get("intptlat"),
                row.get("intptlong"),
                row.get("aland"));
    }

    private static Place.@Nullable Kind kind(String id, String state) {
        return switch (id.length()) {
            case 5 -> state.isEmpty() ? Place.Kind.POSTCODE : Place.Kind.COUNTY;
            case 7, 10 -> Place.Kind.CITY;
            default -> null;
        };
    }

    private static String name(Place.@Nullable Kind kind, String id, String name) {
        if (id.length() == 10 && id.endsWith(NO_SUBDIVISION)) {
            return "";
        }
        return kind == Place.Kind.CITY ? KIND.matcher(name).replaceFirst("") : name;
    }
}
