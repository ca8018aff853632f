package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.address.States;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.AddressRange;
import io.spatialflow.geocoder.index.AddressRange.Side;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.ReferenceRow;
import io.spatialflow.geocoder.shapefile.Attributes;
import io.spatialflow.geocoder.shapefile.Geometry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes address points and ranges of the rows of a table, by its mapping. */
final class AddressRows implements Table.Visitor {

    private static final Pattern FRACTION = Pattern.compile("([13]/[2348]) +(.+)");

    private final Mapping mapping;
    private final Mapping.Kind kind;
    private final RowReader rows;

    AddressRows(Mapping mapping, Mapping.Kind kind, RowReader rows) {
        this.mapping = mapping;
        this.kind = kind;
        this.rows = rows;
    }

    @Override
    public void refuse(long row, Refusal refusal) {
        rows.refuse(row, refusal);
    }

    @Override
    public void take(long row, Attributes attributes, Geometry geometry) {
        switch (kind) {
            case POINTS -> point(row, attributes, geometry);
            case RANGES -> range(row, attributes, geometry);
            case SIDES -> sides(row, attributes, geometry);
            case UNCLEAR -> throw new IllegalStateException("rows of a table that is not understood");
        }
    }

    private void point(long row, Attributes attributes, Geometry own) {
        String number = text(Field.NUMBER, attributes);
        String street = text(Field.STREET, attributes);
        if (street.startsWith("1/") || street.startsWith("3/")) {
            // Some sources put the half of "12 1/2" into the street's column.
            Matcher fraction = FRACTION.matcher(street);
            if (fraction.matches()) {
                number = number + " " + fraction.group(1);
                street = fraction.group(2);
            }
        }
        String unit = text(Field.UNIT, attributes);
        PostalArea area = area(attributes, Field.POSTCODE);
        Geometry geometry = mapping.has(Field.LON, Field.LAT) ? coordinates(attributes) : geometry(attributes, own);
        if (area == null || isTooLong(number) || isTooLong(street) || isTooLong(unit)) {
            refuse(row, Refusal.TOO_LONG);
        } else if (geometry.kind() != Geometry.Kind.POINT) {
            refuse(row, Refusal.MALFORMED);
        } else if (HouseNumber.parse(number) == null) {
            refuse(row, Refusal.NO_NUMBER);
        } else if (isBlank(street)) {
            refuse(row, Refusal.NO_STREET);
        } else if (misplaced(geometry, area.region()) instanceof Refusal refusal) {
            refuse(row, refusal);
        } else {
            Point point = new Point(geometry.latitude(0), geometry.longitude(0));
            for (String name : names(street, attributes)) {
                rows.accept(new AddressPoint(point, number, name, unit, area));
            }
        }
    }

    private void range(long row, Attributes attributes, Geometry own) {
        Ends ends = Ends.of(text(Field.FROM, attributes), text(Field.TO, attributes));
        if (ends == null) {
            refuse(row, Refusal.NO_NUMBER);
            return;
        }
        side(row, attributes, geometry(attributes, own), ends, Side.ON_LINE, Field.PARITY, Field.POSTCODE);
    }

    private void sides(long row, Attributes attributes, Geometry own) {
        Ends left = Ends.of(text(Field.L_FROM, attributes), text(Field.L_TO, attributes));
        Ends right = Ends.of(text(Field.R_FROM, attributes), text(Field.R_TO, attributes));
        if (left == null && right == null) {
            // Rivers, boundaries and roads on which nobody lives.
            refuse(row, Refusal.NO_NUMBER);
            return;
        }
        Geometry line = geometry(attributes, own);
        if (left != null) {
            side(row, attributes, line, left, Side.LEFT, Field.PARITY_LEFT, Field.ZIP_LEFT);
        }
        if (right != null) {
            side(row, attributes, line, right, Side.RIGHT, Field.PARITY_RIGHT, Field.ZIP_RIGHT);
        }
    }

    private void side(
            long row, Attributes attributes, Geometry line, Ends ends, Side side, Field parity, Field postcode) {
        String street = text(Field.STREET, attributes);
        PostalArea area = area(attributes, postcode);
        if (area == null || isTooLong(street) || isTooLong(ends.from()) || isTooLong(ends.to())) {
            refuse(row, Refusal.TOO_LONG);
        } else if (!ends.areNumbers()) {
            refuse(row, Refusal.NO_NUMBER);
        } else if (isBlank(street)) {
            refuse(row, Refusal.NO_STREET);
        } else if (line.kind() != Geometry.Kind.LINE || line.size() < 2) {
            refuse(row, Refusal.MALFORMED);
        } else if (misplaced(line, area.region()) instanceof Refusal refusal) {
            refuse(row, refusal);
        } else {
            List<Point> points = line.points();
            for (String name : names(street, attributes)) {
                rows.accept(new AddressRange(
                        points, ends.from(), ends.to(), ends.parity(text(parity, attributes)), side, name, area));
            }
        }
    }

    /** The street by all its names. */
    private List<String> names(String street, Attributes attributes) {
        if (!mapping.has(Field.ALIAS) && !mapping.has(Field.ALIAS2)) {
            return List.of(street);
        }
        List<String> names = new ArrayList<>(List.of(street));
        for (Field field : new Field[] {Field.ALIAS, Field.ALIAS2}) {
            String alias = text(field, attributes);
            if (!isBlank(alias) && !isTooLong(alias) && names.stream().noneMatch(alias::equalsIgnoreCase)) {
                names.add(alias);
            }
        }
        return names;
    }

    /** Null if a part is too long to be one. */
    private @Nullable PostalArea area(Attributes attributes, Field postcode) {
        String city = text(Field.CITY, attributes);
        String municipality = text(Field.MUNICIPALITY, attributes);
        String district = text(Field.DISTRICT, attributes);
        String region = text(Field.REGION, attributes);
        String zip = text(postcode, attributes);
        if (zip.isEmpty() && postcode != Field.POSTCODE) {
            zip = text(Field.POSTCODE, attributes);
        }
        if (isTooLong(city) || isTooLong(municipality) || isTooLong(district) || isTooLong(region) || isTooLong(zip)) {
            return null;
        }
        return new PostalArea(city, municipality, district, state(region), zip);
    }

    private static String state(String region) {
        if (Fips.state(region) instanceof String state) {
            return state;
        }
        return States.code(region) instanceof String code ? code.toUpperCase(Locale.ROOT) : region;
    }

    private String text(Field field, Attributes attributes) {
        return mapping.text(field, attributes);
    }

    private Geometry coordinates(Attributes attributes) {
        String longitude = text(Field.LON, attributes);
        String latitude = text(Field.LAT, attributes);
        return Geometry.point(degrees(longitude), degrees(latitude));
    }

    private Geometry geometry(Attributes attributes, Geometry own) {
        return mapping.has(Field.GEOMETRY) ? GeometryText.read(text(Field.GEOMETRY, attributes)) : own;
    }

    /** Not a number if the text is none. */
    static double degrees(String text) {
        try {
            return isTooLong(text) ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static @Nullable Refusal misplaced(Geometry geometry, String region) {
        for (int i = 0; i < geometry.size(); i++) {
            Refusal refusal = misplaced(geometry.latitude(i), geometry.longitude(i), region);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** Null if there may be something of that state. */
    static @Nullable Refusal misplaced(double latitude, double longitude, String region) {
        if (longitude == 0 && latitude == 0) {
            return Refusal.NULL_ISLAND;
        }
        if (!Point.isValid(latitude, longitude)) {
            return Refusal.BAD_COORDINATES;
        }
        String state = States.code(region);
        if (state == null) {
            return null;
        }
        // Swapped, or in another projection, they put an American city into the sea or onto another continent.
        boolean american = latitude > -15 && latitude < 72 && (longitude < -64 || longitude > 144);
        if (!american) {
            return Refusal.BAD_COORDINATES;
        }
        return StateBoxes.mayHold(state, latitude, longitude) ? null : Refusal.OUTSIDE_STATE;
    }

    private static boolean isBlank(String name) {
        return name.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isTooLong(String part) {
        return part.length() > ReferenceRow.LONGEST_PART;
    }
}
