package io.spatialflow.geocoder.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What columns probably are, by the names that agencies give them: those of the National Address Database, NENA's NG9-1-1
 * data model, OpenStreetMap and common exports. Names are compared without case, spaces and underscores; the first of a list
 * that a table has counts.
 */
final class Guess {

    private static final Map<Field, String> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Field.NUMBER,
                    "number housenumber houseno housenum hnum hno addnofull addnumber addrnumber addrnum addressnumber"
                            + " addressno streetnumber streetno streetnum stnumber stnum stno addrhousenumber addno civicnumber"
                            + " buildingnumber"),
            Map.entry(
                    Field.STREET,
                    "street stnamfull fullstreet fullstreetname streetfull stfullname fullstname fullname addrstreet"
                            + " roadname road"),
            Map.entry(Field.ALIAS, "alias alias1 aliasname aliasstreet altstreet altname"),
            Map.entry(Field.ALIAS2, "alias2"),
            Map.entry(Field.UNIT, "unit unitnumber unitnum unitno apt apartment suite subaddress addrunit unitid"),
            Map.entry(
                    Field.CITY,
                    "city postalcity postcity postcomm postalcommunity mailcity addrcity zipcity uspscity community comm"
                            + " placename"),
            Map.entry(Field.MUNICIPALITY, "municipality muni town incmuni townname muniname township mcd"),
            Map.entry(Field.DISTRICT, "district county countyname cnty cntyname parish"),
            Map.entry(Field.REGION, "region state stateabbr statecode addrstate stusps statefp"),
            Map.entry(Field.POSTCODE, "postcode zip zipcode zip5 postalcode addrpostcode"),
            Map.entry(Field.LON, "lon lng long longitude x xcoord pointx"),
            Map.entry(Field.LAT, "lat latitude y ycoord pointy"),
            Map.entry(Field.GEOMETRY, "wkt geometry geom thegeom"),
            Map.entry(Field.FROM, "from fromnumber fromaddr fromadd fromhn"),
            Map.entry(Field.TO, "to tonumber toaddr toadd tohn"),
            Map.entry(Field.PARITY, "parity interpolation"),
            Map.entry(
                    Field.L_FROM, "lfrom lfromadd lfromaddr lfromhn leftfrom fromleft fromaddrl fromaddl lfadd lfaddr"),
            Map.entry(Field.L_TO, "lto ltoadd ltoaddr ltohn leftto toleft toaddrl toaddl ltadd ltaddr"),
            Map.entry(Field.R_FROM, "rfrom rfromadd rfromaddr rfromhn rightfrom fromright fromaddrr rfadd rfaddr"),
            Map.entry(Field.R_TO, "rto rtoadd rtoaddr rtohn rightto toright toaddrr rtadd rtaddr"),
            Map.entry(Field.ZIP_LEFT, "zipleft lzip zipl leftzip postcodel lzipcode"),
            Map.entry(Field.ZIP_RIGHT, "zipright rzip zipr rightzip postcoder rzipcode"),
            Map.entry(Field.PARITY_LEFT, "parityleft parityl lparity"),
            Map.entry(Field.PARITY_RIGHT, "parityright parityr rparity")));

    /** The pieces of a street's name in their order, where no column has all of it. The third is the one it needs. */
    private static final List<String> STREET_PIECES = List.of(
            "predir stpredir streetpredir pdir pd prefixdir predirection stdir dirprefix",
            "pretype stpretyp stpretype streetpretype pt",
            "streetname stname stnam sname sn",
            "streettype sttype stype stpostyp stpostype posttype postype streetsuffix stsuffix suffix suf",
            "postdir posdir stposdir sufdir sfxdir suffixdir sd dirsuffix");

    private static final int NAME = 2;

    private Guess() {}

    /** @param placed whether rows have a geometry of their own, so that no column is asked for one */
    static Mapping of(List<String> columns, boolean placed) {
        Map<String, String> byName = new HashMap<>();
        columns.forEach(column -> byName.putIfAbsent(bare(column), column));
        Map<Field, Value> values = new EnumMap<>(Field.class);
        NAMES.forEach((field, names) -> {
            boolean place = field == Field.LON || field == Field.LAT || field == Field.GEOMETRY;
            String column = placed && place ? null : find(byName, names);
            if (column != null) {
                values.put(field, Value.column(column));
            }
        });
        if (!values.containsKey(Field.STREET) && find(byName, STREET_PIECES.get(NAME)) != null) {
            List<String> pieces = new ArrayList<>();
            for (String names : STREET_PIECES) {
                if (find(byName, names) instanceof String column) {
                    pieces.add(column);
                }
            }
            values.put(Field.STREET, Value.joined(pieces));
        }
        return new Mapping(values);
    }

    private static @Nullable String find(Map<String, String> byName, String names) {
        for (String name : names.split(" ")) {
            if (byName.get(name) instanceof String column) {
                return column;
            }
        }
        return null;
    }

    private static String bare(String column) {
        StringBuilder bare = new StringBuilder(column.length());
        column.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
                .forEach(c -> bare.append((char) c));
        return bare.toString();
    }
}
