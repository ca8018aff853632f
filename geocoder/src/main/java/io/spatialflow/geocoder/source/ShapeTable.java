package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.shapefile.DamagedShapefile;
import io.spatialflow.geocoder.shapefile.Shapefile;
import java.io.IOException;
import java.util.List;

/** A shapefile with its parts beside it. */
record ShapeTable(SourceFile file) implements Table {

    private Shapefile shapefile() {
        return new Shapefile(file.name(), ending -> ending.equals("shp") ? file.open() : file.openSibling(ending));
    }

    /** In small letters. */
    List<String> columns() throws IOException {
        try {
            return shapefile().columns();
        } catch (DamagedShapefile e) {
            throw new UnreadableSource(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        try {
            shapefile().read(visitor::take);
        } catch (DamagedShapefile e) {
            throw new UnreadableSource(String.valueOf(e.getMessage()), e);
        }
    }
}
