package io.spatialflow.server.bulk;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a column of a list may hold, known by what people call it and by what its cells look like. Ordered as addresses are. */
enum ColumnKind {
    ADDRESS(
            names(
                    "address fulladdress formattedaddress completeaddress addresstext location adresse anschrift direccion"
                            + " indirizzo mailingaddress shippingaddress siteaddress deliveryaddress"),
            "(?i)\\d+\\S* +\\S.*(?:,|\\b\\d{5}(?:-\\d{4})?$).*"),
    NUMBER(
            names(
                    "number housenumber housenum houseno streetnumber streetno streetnum buildingnumber hausnummer no nr"),
            "\\d{1,6}[A-Za-z]?"),
    STREET(
            names(
                    "street streetaddress streetname address1 addressline1 addr1 line1 street1 address1street strasse straße"
                            + " calle rue via addressstreet shippingstreet billingstreet mailingstreet"),
            "\\d+\\S* +(?=.*\\p{L}{2})[^,]*"),
    UNIT(names("address2 addressline2 addr2 line2 street2 unit suite apt apartment ste floor"), ""),
    CITY(
            names("city town municipality locality place suburb village ort stadt ville ciudad cityname addresscity"
                    + " shippingcity billingcity mailingcity citytown"),
            "[\\p{L}][\\p{L} .'-]{1,40}"),
    STATE(
            names(
                    "state province region st stateprovince statecode stateabbr statename bundesland addressstate shippingstate"
                            + " billingstate mailingstate"),
            "(?i)(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT"
                    + "|V[TA]|W[AVIY])"),
    POSTCODE(
            names("zip zipcode zip5 postal postalcode postcode postcodezip plz cap codepostal zippostal zippostalcode"
                    + " addresszip shippingpostalcode billingpostalcode mailingpostalcode zipcode5"),
            "\\d{5}(?:-\\d{4})?"),
    COUNTRY(names("country countrycode land pays pais nation addresscountry"), ""),
    NAME(
            names("name customer customername client clientname company companyname account accountname store storename"
                    + " site sitename locationname title branch label facility facilityname business"
                    + " businessname placename poi nombre nom"),
            ""),
    BUFFER(
            names("buffermeters buffer bufferm bufferinmeters radius radiusmeters radiusm radiusinmeters geofenceradius"
                    + " fenceradius umkreis"),
            ""),
    TAGS(names("tags tag labels keywords categories category segments segment groups"), "");

    /** The kinds that an address is joined from. */
    static final List<ColumnKind> PARTS = List.of(NUMBER, STREET, UNIT, CITY, STATE, POSTCODE, COUNTRY);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> names;
    private final Pattern content;

    ColumnKind(Set<String> names, String content) {
        this.names = names;
        this.content = Pattern.compile(content);
    }

    private static Set<String> names(String text) {
        return Set.of(text.split(" +"));
    }

    /** What a column of this name holds, whatever its case, spaces and punctuation. */
    static Optional<ColumnKind> named(String header) {
        String bare = MARKS.matcher(Normalizer.normalize(header, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String word = NOT_LETTERS.matcher(bare).replaceAll("");
        for (ColumnKind kind : values()) {
            if (kind.names.contains(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether a cell looks like one of these; never for kinds that look like anything. */
    boolean looksLike(String cell) {
        return content.matcher(cell).matches() && !cell.isEmpty();
    }
}
