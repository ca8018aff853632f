package io.spatialflow.geocoder.shapefile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a .prj calls a projection and its parameters, in the words of PROJ. */
final class ProjectionParameters {

    private static final Set<String> LAMBERT =
            Set.of("lambert_conformal_conic", "lambert_conformal_conic_2sp", "lambert_conformal_conic_1sp");
    private static final Set<String> TRANSVERSE_MERCATOR = Set.of("transverse_mercator", "gauss_kruger");
    private static final Set<String> ALBERS = Set.of("albers", "albers_conic_equal_area");
    private static final Set<String> WEB_MERCATOR =
            Set.of("mercator_auxiliary_sphere", "popular_visualisation_pseudo_mercator");

    /** What Web Mercator is told by ESRI, always the same. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("auxiliary_sphere_type", "standard_parallel_1");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("standard_parallel_1", "lat_1"),
            Map.entry("standard_parallel_2", "lat_2"),
            Map.entry("latitude_of_origin", "lat_0"),
            Map.entry("latitude_of_center", "lat_0"),
            Map.entry("central_meridian", "lon_0"),
            Map.entry("longitude_of_center", "lon_0"),
            Map.entry("scale_factor", "k_0"),
            Map.entry("false_easting", "x_0"),
            Map.entry("false_northing", "y_0"));

    private ProjectionParameters() {}

    /** Lengths in metres. Null for a projection that is not known, or has a parameter that is not known. */
    static @Nullable String of(Wkt wkt) {
        Wkt projection = wkt.entry("PROJECTION");
        Wkt unit = wkt.entry("UNIT");
        if (projection == null || unit == null || !(unit.number(1) > 0)) {
            return null;
        }
        String method = projection.name().toLowerCase(Locale.ROOT).replace(' ', '_');
        boolean web = WEB_MERCATOR.contains(method)
                || method.equals("mercator_1sp") && wkt.name().contains("Pseudo-Mercator");
        Map<String, Double> values = new HashMap<>();
        for (Wkt entry : wkt.entries()) {
            if (entry.keyword().equals("PARAMETER") && !(web && WITHOUT_EFFECT.contains(key(entry)))) {
                String name = NAMES.get(key(entry));
                double value = entry.number(1);
                if (name == null || !Double.isFinite(value)) {
                    return null;
                }
                values.put(name, name.equals("x_0") || name.equals("y_0") ? value * unit.number(1) : value);
            }
        }
        return web ? webMercator(values) : onEllipsoid(method, values);
    }

    private static String key(Wkt parameter) {
        return parameter.name().toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    private static String webMercator(Map<String, Double> values) {
        return "+proj=merc +a=6378137 +b=6378137" + written(values);
    }

    private static @Nullable String onEllipsoid(String method, Map<String, Double> values) {
        String proj;
        if (LAMBERT.contains(method)) {
            proj = "lcc";
            Double origin = values.get("lat_0");
            if (!values.containsKey("lat_1") && origin != null) {
                values.put("lat_1", origin);
            }
            Double first = values.get("lat_1");
            if (first != null) {
                values.putIfAbsent("lat_2", first);
            }
        } else if (TRANSVERSE_MERCATOR.contains(method)) {
            // The one that stays exact far from the central meridian.
            proj = "etmerc";
        } else if (ALBERS.contains(method)) {
            proj = "aea";
        } else {
            return null;
        }
        return "+proj=" + proj + " +ellps=GRS80" + written(values);
    }

    private static String written(Map<String, Double> values) {
        StringBuilder parameters = new StringBuilder(" +units=m +no_defs");
        values.forEach((name, value) ->
                parameters.append(" +").append(name).append('=').append(plain(value)));
        return parameters.toString();
    }

    /** PROJ's grammar has no exponents in degrees. */
    private static String plain(double value) {
        return new java.math.BigDecimal(Double.toString(value)).toPlainString();
    }
}
