package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Circle;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import java.util.List;

/**
 * What a gazetteer knows of a place whose name was looked up: roughly where it lies, and how names and ZIPs go together there.
 *
 * @param name as a source writes it
 * @param rows how many rows lie in it
 * @param circle holds nearly all of it
 * @param postcodes for a town the ZIPs that are used in it; empty for a ZIP
 */
public record PlaceExtent(String name, long rows, Circle circle, List<String> postcodes) {

    public PlaceExtent {
        postcodes = List.copyOf(postcodes);
    }

    void write(ByteWriter out) {
        out.string(name);
        out.unsigned((int) Math.min(rows, Integer.MAX_VALUE));
        out.signed(HouseColumn.Entry.units(circle.center().latitude()));
        out.signed(HouseColumn.Entry.units(circle.center().longitude()));
        out.unsigned((int) circle.radius().meters());
        out.unsigned(postcodes.size());
        postcodes.forEach(out::string);
    }

    static PlaceExtent read(ByteReader in) {
        String name = in.string();
        int rows = in.unsigned();
        Point center = HouseColumn.point(in.signed(), in.signed());
        Circle circle = new Circle(center, Length.ofMeters(in.unsigned()));
        String[] postcodes = new String[in.unsigned()];
        for (int i = 0; i < postcodes.length; i++) {
            postcodes[i] = in.string();
        }
        return new PlaceExtent(name, rows, circle, List.of(postcodes));
    }
}
