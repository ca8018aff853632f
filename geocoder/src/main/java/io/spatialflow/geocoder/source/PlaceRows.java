package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.address.PlaceName;
import io.spatialflow.geocoder.address.States;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Place;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.ReferenceRow;
import io.spatialflow.geocoder.shapefile.Attributes;
import io.spatialflow.geocoder.shapefile.Geometry;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the raw rows of lists of places, hands on those that are places and counts the others with their reasons. */
final class PlaceRows {

    private final RowReader rows;

    PlaceRows(RowReader rows) {
        this.rows = rows;
    }

    /**
     * A row as text, before anything is known to be good about it. Absent parts are empty.
     *
     * @param kind null if the row does not say it, or says something else
     * @param squareMeters how much land it has, empty if the source does not say
     */
    record Raw(
            Place.@Nullable Kind kind,
            String name,
            String county,
            String state,
            String postcode,
            String latitude,
            String longitude,
            String squareMeters) {}

    /** Takes all rows of a table. */
    void read(Table table, Function<Attributes, Raw> place) throws IOException {
        table.read(new Table.Visitor() {
            @Override
            public void take(long row, Attributes attributes, Geometry geometry) {
                PlaceRows.this.take(row, place.apply(attributes));
            }

            @Override
            public void refuse(long row, Refusal refusal) {
                rows.refuse(row, refusal);
            }
        });
    }

    void take(long row, Raw raw) {
        Place.Kind kind = raw.kind;
        Refusal refusal = kind == null ? Refusal.MALFORMED : fault(kind, raw);
        if (kind == null || refusal != null) {
            rows.refuse(row, refusal == null ? Refusal.MALFORMED : refusal);
            return;
        }
        String state = kind == Place.Kind.STATE ? raw.name : raw.state;
        PostalArea area = PostalArea.of(
                kind == Place.Kind.POSTCODE && !raw.name.equals(raw.postcode) ? raw.name.strip() : "",
                raw.county.strip(),
                States.code(state) instanceof String code ? code.toUpperCase(Locale.ROOT) : state.strip(),
                raw.postcode.strip());
        Point center = new Point(AddressRows.degrees(raw.latitude), AddressRows.degrees(raw.longitude));
        rows.accept(new Place(kind, raw.name.strip(), area, center, radius(raw.squareMeters)));
    }

    private static @Nullable Refusal fault(Place.Kind kind, Raw raw) {
        if (Stream.of(raw.name, raw.county, raw.state, raw.postcode, raw.latitude, raw.longitude, raw.squareMeters)
                .anyMatch(part -> part.length() > ReferenceRow.LONGEST_PART)) {
            return Refusal.TOO_LONG;
        }
        boolean noZip = kind == Place.Kind.POSTCODE && !raw.postcode.strip().matches("[0-9]{3,5}");
        if (noZip || PlaceName.normal(raw.name).isEmpty()) {
            return Refusal.NO_NAME;
        }
        return AddressRows.misplaced(AddressRows.degrees(raw.latitude), AddressRows.degrees(raw.longitude), raw.state);
    }

    /** That of a circle with as much land; zero if the area is unknown. */
    private static Length radius(String squareMeters) {
        double area = squareMeters.isBlank() ? 0 : AddressRows.degrees(squareMeters);
        return Length.ofMeters(area > 0 && area < 1e15 ? Math.sqrt(area / Math.PI) : 0);
    }
}
