package io.spatialflow.geocoder.source;

import java.util.List;

/**
 * A layout of tables that is published under a name of its own.
 *
 * @param licence the terms that its publisher gives all of them under, empty if each has its own
 * @param columns in small letters; a table that has them all is of this layout
 */
record Layout(String name, String licence, List<String> columns, Mapping mapping) {

    private static final String CENSUS = "public domain (US Census Bureau, TIGER/Line)";
    private static final String NAD = "public domain (US Department of Transportation, National Address Database)";

    /** Since release 12. */
    static final Layout NAD_TEXT = of(
            "National Address Database",
            NAD,
            "add_number st_name inc_muni post_city zip_code longitude latitude",
            "number=addno_full|addnum_pre+add_number+addnum_suf,"
                    + "street=stnam_full|st_premod+st_predir+st_pretyp+st_presep+st_name+st_postyp+st_posdir+st_posmod,"
                    + "unit=unit,city=post_city|uninc_comm|census_plc,municipality=inc_muni,district=county,region=state,"
                    + "postcode=zip_code,lon=longitude,lat=latitude");

    /** Before. */
    static final Layout NAD_TEXT_OLD = of(
            "National Address Database",
            NAD,
            "add_number streetname inc_muni post_comm zip_code longitude latitude",
            "number=addnum_pre+add_number+addnum_suf,"
                    + "street=stn_premod+stn_predir+stn_pretyp+stn_presep+streetname+stn_postyp+stn_posdir+stn_posmod,"
                    + "unit=unit,city=post_comm|uninc_comm,municipality=inc_muni,district=county,region=state,"
                    + "postcode=zip_code,lon=longitude,lat=latitude");

    static final Layout TIGER_ADDRFEAT = of(
            "TIGER/Line ADDRFEAT",
            CENSUS,
            "fullname lfromhn ltohn rfromhn rtohn zipl zipr",
            "street=fullname,l_from=lfromhn,l_to=ltohn,r_from=rfromhn,r_to=rtohn,zip_left=zipl,zip_right=zipr,"
                    + "parity_left=parityl,parity_right=parityr,region=statefp");

    static final Layout TIGER_EDGES = of(
            "TIGER/Line EDGES",
            CENSUS,
            "fullname lfromadd ltoadd rfromadd rtoadd zipl zipr",
            "street=fullname,l_from=lfromadd,l_to=ltoadd,r_from=rfromadd,r_to=rtoadd,zip_left=zipl,zip_right=zipr,"
                    + "region=statefp");

    /** What Nominatim makes of TIGER/Line, which has counties where one would look for cities. */
    static final Layout TIGER_CSV = of(
            "TIGER/Line as CSV",
            CENSUS,
            "from to interpolation street city state postcode geometry",
            "from=from,to=to,parity=interpolation,street=street,district=city,region=state,postcode=postcode,"
                    + "geometry=geometry");

    private static Layout of(String name, String licence, String columns, String mapping) {
        return new Layout(name, licence, List.of(columns.split(" ")), MappingParser.parse(mapping));
    }

    boolean isOf(List<String> present) {
        return present.containsAll(columns);
    }
}
