package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.shapefile.Attributes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which column of a table is which part of an address. */
final class Mapping {

    /** For messages. */
    static final String EXAMPLE =
            "number=HOUSENO,street=ST_DIR+ST_NAME+ST_TYPE,city=TOWN,region='VT',postcode=ZIP,lon=X,lat=Y";

    static final Mapping EMPTY = new Mapping(Map.of());

    /** What the rows of a table are. */
    enum Kind {
        POINTS,
        RANGES,
        /** Lines with a range on either side. */
        SIDES,
        /** Not to be told from what is mapped. */
        UNCLEAR
    }

    private final Map<Field, Value> values;

    Mapping(Map<Field, Value> values) {
        this.values = new EnumMap<>(Field.class);
        this.values.putAll(values);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean has(Field... fields) {
        return Stream.of(fields).allMatch(values::containsKey);
    }

    /** The text for a field in a row, empty if there is none. */
    String text(Field field, Attributes row) {
        Value value = values.get(field);
        return value == null ? "" : value.in(row);
    }

    /** This one where it says something, else the other. */
    Mapping over(Mapping other) {
        Mapping both = new Mapping(other.values);
        both.values.putAll(values);
        return both;
    }

    Mapping with(Field field, Value value) {
        return new Mapping(Map.of(field, value)).over(this);
    }

    Mapping without(Field field) {
        Mapping copy = new Mapping(values);
        copy.values.remove(field);
        return copy;
    }

    List<String> columns(Field... fields) {
        List<String> columns = new ArrayList<>();
        for (Field field : fields) {
            if (values.get(field) instanceof Value value) {
                columns.addAll(value.columns());
            }
        }
        return columns;
    }

    List<String> columns() {
        return columns(Field.values());
    }

    /** @param placed whether rows have a geometry of their own, as in a shapefile */
    Kind kind(boolean placed) {
        boolean geometry = placed || has(Field.GEOMETRY);
        boolean point = geometry || has(Field.LON, Field.LAT);
        if (!has(Field.STREET)) {
            return Kind.UNCLEAR;
        }
        if (has(Field.NUMBER) && point) {
            return Kind.POINTS;
        }
        if (has(Field.FROM, Field.TO) && geometry) {
            return Kind.RANGES;
        }
        boolean sides = has(Field.L_FROM, Field.L_TO) || has(Field.R_FROM, Field.R_TO);
        return sides && geometry ? Kind.SIDES : Kind.UNCLEAR;
    }

    /** The columns without which a row of that kind is none. */
    List<String> essential(Kind kind) {
        return switch (kind) {
            case POINTS -> columns(Field.NUMBER, Field.STREET, Field.LON, Field.LAT);
            case RANGES -> columns(Field.FROM, Field.TO, Field.STREET, Field.GEOMETRY);
            case SIDES -> columns(Field.STREET, Field.GEOMETRY);
            case UNCLEAR -> List.of();
        };
    }

    /** What is missing to know an address by, in the words of a mapping. */
    List<String> missing(boolean placed) {
        List<String> missing = new ArrayList<>();
        if (!has(Field.STREET)) {
            missing.add("street");
        }
        boolean ranges = has(Field.FROM, Field.TO) || has(Field.L_FROM, Field.L_TO) || has(Field.R_FROM, Field.R_TO);
        if (!has(Field.NUMBER) && !ranges) {
            missing.add("number (or from and to, or l_from, l_to, r_from, r_to)");
        }
        if (!placed && !has(Field.LON, Field.LAT) && !has(Field.GEOMETRY)) {
            missing.add("lon and lat (or geometry)");
        } else if (!placed && !has(Field.NUMBER) && !has(Field.GEOMETRY)) {
            missing.add("geometry");
        }
        return missing;
    }
}
