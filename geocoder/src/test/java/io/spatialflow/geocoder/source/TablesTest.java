package io.spatialflow.geocoder.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.AddressRange;
import io.spatialflow.geocoder.index.AddressRange.Parity;
import io.spatialflow.geocoder.index.AddressRange.Side;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.ReferenceRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose columns are explained, or guessed by their names. */
class TablesTest {

    private static final Point HERE = new Point(44.2, -72.5);
    private static final List<Point> ALONG = List.of(HERE, new Point(44.3, -72.6));

    private final List<ReferenceRow> rows = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void anySeparatorIsNoticed(String separator) throws IOException {
        String csv = "HNO,\"a,b\"\"|;c\",RD,Y,X\n5,x,Oak Ln,44.2,-72.5\n"
                .replace(",", separator)
                .replace("\"a" + separator + "b", "\"a,b");
        read(csv, "number=HNO,street=RD,lon=X,lat=Y");
        assertThat(rows).containsExactly(new AddressPoint(HERE, "5", "Oak Ln", "", PostalArea.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void anyUsualEncodingIsNoticed(String charset) throws IOException {
        String csv = "number,street,city,lon,lat\n5,Cañón Ln,Peñasco,-72.5,44.2\n";
        read(csv.getBytes(Charset.forName(charset)), SourceOptions.NONE);
        assertThat(rows)
                .containsExactly(new AddressPoint(HERE, "5", "Cañón Ln", "", PostalArea.of("Peñasco", "", "", "")));
    }

    @Test
    void rowsInAnotherEncodingThanTheirNeighboursAreReadAsWell() throws IOException {
        byte[] first = "number,street,lon,lat\n5,Cañón Ln,-72.5,44.2\n".getBytes(UTF_8);
        byte[] second = "6,Cañón Ln,-72.5,44.2\n".getBytes(Charset.forName("windows-1252"));
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        read(both, SourceOptions.NONE);
        assertThat(rows).extracting(row -> ((AddressPoint) row).street()).containsExactly("Cañón Ln", "Cañón Ln");
    }

    @Test
    void partsAreJoinedChosenAndFixed() throws IOException {
        read(
                "no,dir,name,type,town,post,county,zip,x,y\n5,N,Oak,Ln,Barre,,Wash,05641,-72.5,44.2\n"
                        + "6,,Elm,,Barre,Barre City,Wash,,-72.5,44.2\n",
                "number=NO,street=DIR+NAME+TYPE,city=POST|TOWN,municipality=TOWN,district=COUNTY,region='Vermont',"
                        + "postcode=ZIP,lon=X,lat=Y");
        assertThat(rows)
                .containsExactly(
                        new AddressPoint(
                                HERE, "5", "N Oak Ln", "", new PostalArea("Barre", "Barre", "Wash", "VT", "05641")),
                        new AddressPoint(
                                HERE, "6", "Elm", "", new PostalArea("Barre City", "Barre", "Wash", "VT", "")));
    }

    @Test
    void whatIsNotExplainedIsGuessed() throws IOException {
        read("house_number,street,x,y\n5,Oak Ln,-72.5,44.2\n", "city='Barre',region='VT'");
        assertThat(rows)
                .containsExactly(new AddressPoint(HERE, "5", "Oak Ln", "", PostalArea.of("Barre", "", "VT", "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            addr:housenumber,addr:street,addr:unit,addr:city,addr:state,addr:postcode,lon,lat
            Add_Number,St_PreDir,St_Name,St_PosTyp,Unit,Post_City,State,Zip_Code,Longitude,Latitude
            HOUSE_NO,FULLNAME,UNIT,CITY,STATE,ZIP,POINT_X,POINT_Y
            HNUM,PDIR,SNAME,STYPE,APT,COMM,STATE,ZIP5,X,Y
            """)
    void columnsAreGuessedByTheNamesThatAgenciesGiveThem(String header) {
        Mapping mapping =
                Guess.of(List.of(header.toLowerCase(java.util.Locale.ROOT).split(",")), false);
        assertThat(mapping.kind(false)).isEqualTo(Mapping.Kind.POINTS);
        assertThat(mapping.has(Field.UNIT, Field.CITY, Field.REGION, Field.POSTCODE))
                .isTrue();
    }

    @Test
    void aStreetInPiecesIsPutTogether() {
        Mapping mapping = Guess.of(List.of("hnum", "sfxdir", "stype", "sname", "pdir"), true);
        assertThat(mapping.columns(Field.STREET)).containsExactly("pdir", "sname", "stype", "sfxdir");
        assertThat(Guess.of(List.of("hnum", "pdir", "stype"), true).has(Field.STREET))
                .isFalse();
    }

    @Test
    void otherNamesOfAStreetAreRowsOfTheirOwn() throws IOException {
        SourceReport report = read(
                "number,street,alias1,alias2,lon,lat\n5,VT Route 2,Oak Ln,OAK LN,-72.5,44.2\n6,Elm St,,,-72.5,44.2\n",
                "region='VT'");
        assertThat(rows)
                .extracting(row -> ((AddressPoint) row).street())
                .containsExactly("VT Route 2", "Oak Ln", "Elm St");
        assertThat(report.accepted()).isEqualTo(3);
    }

    @Test
    void placeholdersAreNothing() throws IOException {
        read(
                "number,street,unit,city,municipality,district,lon,lat\n5,Oak Ln,<Null>,Not stated,Unincorporated,N/A,"
                        + "-72.5,44.2\n6,<Null>,,,,,-72.5,44.2\n",
                "region='VT'");
        assertThat(rows).containsExactly(new AddressPoint(HERE, "5", "Oak Ln", "", PostalArea.of("", "", "VT", "")));
    }

    @Test
    void pointsMayBeWrittenAsText() throws IOException {
        read("number,street,wkt\n5,Oak Ln,POINT (-72.5 44.2)\n6,Oak Ln,POINT EMPTY\n", "region='VT'");
        assertThat(rows).containsExactly(new AddressPoint(HERE, "5", "Oak Ln", "", PostalArea.of("", "", "VT", "")));
    }

    @Test
    void rangesLieOnALine() throws IOException {
        read(
                "from;to;interpolation;street;geometry\n1;9;odd;Oak Ln;LINESTRING(-72.5 44.2,-72.6 44.3)\n"
                        + "8;2;all;Oak Ln;LINESTRING(-72.5 44.2,-72.6 44.3)\n",
                "region='VT'");
        PostalArea vermont = PostalArea.of("", "", "VT", "");
        assertThat(rows)
                .containsExactly(
                        new AddressRange(ALONG, "1", "9", Parity.ODD, Side.ON_LINE, "Oak Ln", vermont),
                        new AddressRange(ALONG, "8", "2", Parity.ALL, Side.ON_LINE, "Oak Ln", vermont));
    }

    @Test
    void aLineMayHaveARangeOnEitherSide() throws IOException {
        SourceReport report = read("""
                l_from,l_to,r_from,r_to,zip_left,zip_right,street,wkt
                1,9,2,8,05641,05642,Oak Ln,"LINESTRING(-72.5 44.2,-72.6 44.3)"
                0,0,2,,,05642,Elm St,"LINESTRING(-72.5 44.2,-72.6 44.3)"
                -1,-1,0,0,,,Ash St,"LINESTRING(-72.5 44.2,-72.6 44.3)"
                1,9,x,8,05641,05642,Fir St,"LINESTRING(-72.5 44.2,-72.6 44.3)"
                """, "region='VT'");
        assertThat(rows)
                .containsExactly(
                        side("1", "9", Parity.ODD, Side.LEFT, "Oak Ln", "05641"),
                        side("2", "8", Parity.EVEN, Side.RIGHT, "Oak Ln", "05642"),
                        side("2", "2", Parity.EVEN, Side.RIGHT, "Elm St", "05642"),
                        side("1", "9", Parity.ODD, Side.LEFT, "Fir St", "05641"));
        assertThat(report.refusals().get(Refusal.NO_NUMBER)).isEqualTo(new SourceReport.Refused(2, List.of(4L, 5L)));
    }

    private static AddressRange side(String from, String to, Parity parity, Side side, String street, String zip) {
        return new AddressRange(ALONG, from, to, parity, side, street, PostalArea.of("", "", "VT", zip));
    }

    @ParameterizedTest
    @CsvSource({
        "1,9,,ODD",
        "2,8,,EVEN",
        "1,8,,ALL",
        "1,9,B,ALL",
        "1,9,both,ALL",
        "1,9,O,ODD",
        "2,8,O,EVEN",
        "1,8,O,ALL",
        "34-01,34-17,,ODD",
        "12A,18B,,EVEN",
        "9,9,,ODD"
    })
    void theEndsTellWhichNumbersThereAre(String from, String to, String said, Parity parity) {
        Ends ends = java.util.Objects.requireNonNull(Ends.of(from, to));
        assertThat(ends.parity(said == null ? "" : said)).isEqualTo(parity);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            5,Oak Ln,-121.5,44.2         | OUTSIDE_STATE
            5,Oak Ln,-72.5,34.2          | OUTSIDE_STATE
            5,Oak Ln,44.2,-72.5          | BAD_COORDINATES
            5,Oak Ln,493611.8,195532.4   | BAD_COORDINATES
            5,Oak Ln,0,0                 | NULL_ISLAND
            5,<Null>,-72.5,44.2          | NO_STREET
            none,Oak Ln,-72.5,44.2       | NO_NUMBER
            5,Oak Ln                     | MALFORMED
            """)
    void rowsThatAreNoAddressesAreCountedWithTheirReasons(String row, Refusal refusal) throws IOException {
        SourceReport report = read("number,street,lon,lat\n" + row + "\n", "region='VT'");
        assertThat(rows).isEmpty();
        assertThat(report.refusals()).containsOnlyKeys(refusal);
        assertThat(refusal.code()).isEqualTo(refusal.name().toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LINESTRING(-72.5 44.2)                                | MALFORMED
            MULTILINESTRING((-72 44,-72 44),(-73 44,-73 45))      | MALFORMED
            POINT(-72.5 44.2)                                     | MALFORMED
            nonsense                                              | MALFORMED
            LINESTRING(-72.5 44.2,-72.5 x)                        | MALFORMED
            LINESTRING(-72.5 44.2,-72.5 144.2)                    | BAD_COORDINATES
            LINESTRING(-72.5 44.2,0 0)                            | NULL_ISLAND
            LINESTRING(-72.5 44.2,-75.5 44.2)                     | OUTSIDE_STATE
            """)
    void linesThatAreNoneAreCountedWithTheirReasons(String wkt, Refusal refusal) throws IOException {
        SourceReport report = read("from;to;street;wkt\n1;9;Oak Ln;" + wkt + "\n", "region='VT'");
        assertThat(report.refusals()).containsOnlyKeys(refusal);
    }

    @Test
    void geoJsonIsExplainedTheSameWay() throws IOException {
        read("""
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"HNO":5,"RD":"Oak Ln","TOWN":null},
                "geometry":{"type":"MultiPoint","coordinates":[[-72.5,44.2,9]]}},
                {"type":"Feature","properties":{"HNO":6,"RD":"Oak Ln","TOWN":"Barre"},
                "geometry":{"coordinates":[-72.5,44.2],"type":"Point"}}]}
                """, "number=HNO,street=RD,city=TOWN,region='VT'");
        assertThat(rows)
                .containsExactly(
                        new AddressPoint(HERE, "5", "Oak Ln", "", PostalArea.of("", "", "VT", "")),
                        new AddressPoint(HERE, "6", "Oak Ln", "", PostalArea.of("Barre", "", "VT", "")));
    }

    @Test
    void geoJsonMayHaveRanges() throws IOException {
        String feature = """
                {"type":"Feature","properties":{"FromAddr_L":"1","ToAddr_L":"9","FromAddr_R":"2","ToAddr_R":"8","Parity_R":"B",
                "St_Name":"Oak","St_PosTyp":"Ln","PostCode_L":"05641"},"geometry":{"type":"LineString",
                "coordinates":[[-72.5,44.2],[-72.6,44.3]]}}
                """;
        read(feature + feature.replace("LineString", "Polygon"), "region='VT'");
        assertThat(rows)
                .containsExactly(
                        side("1", "9", Parity.ODD, Side.LEFT, "Oak Ln", "05641"),
                        side("2", "8", Parity.ALL, Side.RIGHT, "Oak Ln", ""));
    }

    @Test
    void whatIsToldIsNotGuessedAgain() throws IOException {
        read("number;lo;hi;street;wkt\n7;1;9;Oak Ln;LINESTRING(-72.5 44.2,-72.6 44.3)\n", "from=LO,to=HI,region='VT'");
        assertThat(rows).singleElement().isInstanceOf(AddressRange.class);
    }

    @Test
    void aTableThatIsNotUnderstoodShowsItsColumnsAndAMapping() {
        refuses("a,b\n1,2\n", SourceOptions.NONE, "t.csv does not show street, nor number", "lon and lat", "a, b");
        refuses("number,street\n1,2\n", SourceOptions.NONE, "does not show lon and lat", "street=ST_DIR+ST_NAME");
        refuses("from,to,street,x,y\n", SourceOptions.NONE, "does not show geometry");
        refuses("no,rd,x,y\n", SourceOptions.mapped("number=NUM,street=RD"), "t.csv has no column num", "no, rd, x, y");
        refuses("\u0001\u0002,b\n", SourceOptions.NONE, "are: ??, b");
        refuses("c,".repeat(70) + "\n", SourceOptions.NONE, "c, …");
        refuses("\"never closed\n", SourceOptions.NONE, "t.csv is of no layout known here");
    }

    private void refuses(String csv, SourceOptions options, String... message) {
        assertThatThrownBy(() -> read(csv.getBytes(UTF_8), options))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContainingAll(message);
    }

    private SourceReport read(String csv, String mapping) throws IOException {
        return read(csv.getBytes(UTF_8), SourceOptions.mapped(mapping));
    }

    private SourceReport read(byte[] csv, SourceOptions options) throws IOException {
        return Sources.read(csv, "t.csv", options, Progress.NONE, rows::add);
    }
}
