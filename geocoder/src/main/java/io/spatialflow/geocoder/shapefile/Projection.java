package io.spatialflow.geocoder.shapefile;

import org.jspecify.annotations.Nullable;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.Proj4jException;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * From the coordinates of a file to degrees. NAD83, in which American agencies publish, and WGS84 are taken as one: they are
 * a metre or two apart.
 */
final class Projection {

    private static final Projection DEGREES = new Projection(null, 1);

    private static final String MEND =
            ". Reproject it to degrees first, for instance with: ogr2ogr -t_srs EPSG:4326" + " degrees.shp FILE.shp";

    private final org.locationtech.proj4j.proj.@Nullable Projection inverse;
    private final double metersPerUnit;

    private Projection(org.locationtech.proj4j.proj.@Nullable Projection inverse, double metersPerUnit) {
        this.inverse = inverse;
        this.metersPerUnit = metersPerUnit;
    }

    /**
     * @param prj what the .prj says, null if there is none
     * @param inDegrees whether the coordinates fit on a globe
     * @throws DamagedShapefile if it cannot be told where the coordinates are
     */
    static Projection of(String name, @Nullable String prj, boolean inDegrees) throws DamagedShapefile {
        if (prj == null || prj.isEmpty()) {
            if (inDegrees) {
                return DEGREES;
            }
            throw new DamagedShapefile(
                    name + " has no .prj, and its coordinates are not degrees: ask its publisher for the"
                            + " .prj, which says what they are, and put it beside the .shp");
        }
        Wkt wkt = Wkt.parse(prj.startsWith("\ufeff") ? prj.substring(1) : prj);
        if (wkt == null) {
            throw new DamagedShapefile(name + ": its .prj describes no coordinate system" + MEND);
        }
        if (wkt.keyword().equals("GEOGCS")) {
            if (!inDegrees) {
                throw new DamagedShapefile(
                        name + ": its .prj says that coordinates are degrees, and they are not: ask its"
                                + " publisher for the right .prj");
            }
            requireKnown(name, wkt);
            return DEGREES;
        }
        return projected(name, wkt);
    }

    private static Projection projected(String name, Wkt wkt) throws DamagedShapefile {
        Wkt geographic = wkt.entry("GEOGCS");
        Wkt unit = wkt.entry("UNIT");
        String parameters = ProjectionParameters.of(wkt);
        if (!wkt.keyword().equals("PROJCS") || geographic == null || unit == null || parameters == null) {
            throw new DamagedShapefile(
                    name + " is in a projection that is not known here, \"" + shortened(wkt.name()) + "\"" + MEND);
        }
        double metersPerUnit = unit.number(1);
        requireKnown(name, geographic);
        try {
            return new Projection(
                    new CRSFactory().createFromParameters(name, parameters).getProjection(), metersPerUnit);
        } catch (Proj4jException | IllegalArgumentException | IllegalStateException e) {
            throw new DamagedShapefile(name + ": its projection \"" + shortened(wkt.name())
                    + "\" has impossible parameters (" + e.getMessage() + ")" + MEND);
        }
    }

    /** On another ellipsoid the same degrees are another place, up to a hundred metres away. */
    private static void requireKnown(String name, Wkt geographic) throws DamagedShapefile {
        Wkt datum = geographic.entry("DATUM");
        Wkt spheroid = datum == null ? null : datum.entry("SPHEROID");
        Wkt meridian = geographic.entry("PRIMEM");
        Wkt unit = geographic.entry("UNIT");
        boolean known = spheroid != null
                && Math.abs(spheroid.number(1) - 6378137) < 1
                && Math.abs(spheroid.number(2) - 298.257) < 0.001
                && (meridian == null || meridian.number(1) == 0)
                && (unit == null || Math.abs(unit.number(1) - Math.PI / 180) < 1e-9);
        if (!known) {
            throw new DamagedShapefile(name + " is in a coordinate system other than NAD83 and WGS84, \""
                    + shortened(geographic.name()) + "\"" + MEND);
        }
    }

    /** @param pairs x and y of each point, replaced by longitude and latitude, NaN where there is no such place */
    void toDegrees(double[] pairs) {
        if (inverse == null) {
            return;
        }
        ProjCoordinate from = new ProjCoordinate();
        ProjCoordinate to = new ProjCoordinate();
        for (int i = 0; i < pairs.length; i += 2) {
            from.x = pairs[i] * metersPerUnit;
            from.y = pairs[i + 1] * metersPerUnit;
            try {
                inverse.inverseProject(from, to);
                pairs[i] = to.x;
                pairs[i + 1] = to.y;
            } catch (Proj4jException e) {
                pairs[i] = Double.NaN;
                pairs[i + 1] = Double.NaN;
            }
        }
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
