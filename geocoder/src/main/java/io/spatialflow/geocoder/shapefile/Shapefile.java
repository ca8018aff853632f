package io.spatialflow.geocoder.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads shapefiles (ESRI, "Shapefile Technical Description", 1998; dBASE III tables) as a stream, one record after the other,
 * with coordinates in degrees whatever projection they are in.
 */
public final class Shapefile {

    /** The files that together are a shapefile. */
    @FunctionalInterface
    public interface Parts {

        /**
         * The bytes of a part; the one who asks closes it.
         *
         * @param ending such as {@code dbf}
         * @return null if there is no such part
         */
        @Nullable
        InputStream open(String ending) throws IOException;
    }

    /** Given the records. */
    @FunctionalInterface
    public interface Visitor {

        /** @param record its number, from 1; deleted ones are counted but not given */
        void visit(long record, Attributes attributes, Geometry geometry) throws IOException;
    }

    /** More than any projection or name of an encoding needs. */
    private static final int LARGEST_NOTE = 1 << 16;

    private final String name;
    private final Parts parts;

    /** @param name what messages call it */
    public Shapefile(String name, Parts parts) {
        this.name = name;
        this.parts = parts;
    }

    /**
     * The names of its columns in small letters.
     *
     * @throws DamagedShapefile if there is no table, or it has no proper header
     */
    public List<String> columns() throws IOException {
        try (InputStream dbf = needed("dbf")) {
            return new DbfReader(dbf, name, encoding()).columns();
        }
    }

    /** @throws DamagedShapefile if a part is missing or damaged, or the projection is unknown */
    public void read(Visitor visitor) throws IOException {
        try (InputStream shp = needed("shp");
                InputStream dbf = needed("dbf")) {
            ShpReader shapes = new ShpReader(shp, name);
            DbfReader rows = new DbfReader(dbf, name, encoding());
            Projection projection = Projection.of(name, note("prj"), shapes.isInDegrees());
            Geometry shape;
            while ((shape = shapes.next(projection)) != null) {
                if (!rows.next()) {
                    throw new DamagedShapefile(name + " has more shapes in its .shp than rows in its .dbf ("
                            + rows.record() + "): the two are not of one export. Download or export them together");
                }
                if (!rows.isDeleted()) {
                    visitor.visit(rows.record(), rows, shape);
                }
            }
            if (rows.next()) {
                throw new DamagedShapefile(name + " has more rows in its .dbf than shapes in its .shp ("
                        + shapes.record() + "): the two are not of one export. Download or export them together");
            }
        }
    }

    private Encoding encoding() throws IOException {
        return Encoding.of(name, note("cpg"));
    }

    private InputStream needed(String ending) throws IOException {
        InputStream part = parts.open(ending);
        if (part == null) {
            throw new DamagedShapefile(name + " has no ." + ending
                    + " beside it: a shapefile is at least .shp, .dbf and" + " .prj, in one folder or one ZIP archive");
        }
        return part;
    }

    private @Nullable String note(String ending) throws IOException {
        try (InputStream part = parts.open(ending)) {
            return part == null ? null : new String(part.readNBytes(LARGEST_NOTE), StandardCharsets.UTF_8).strip();
        }
    }
}
