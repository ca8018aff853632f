package io.spatialflow.geocoder.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.geocoder.SharedData;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.AddressRange;
import io.spatialflow.geocoder.index.AddressRange.Parity;
import io.spatialflow.geocoder.index.AddressRange.Side;
import io.spatialflow.geocoder.index.PostalArea;
import io.spatialflow.geocoder.index.ReferenceRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenStreetMapTest {

    private static final PostalArea ADDISON = PostalArea.of("Addison", "", "VT", "05491");

    private final List<ReferenceRow> rows = new ArrayList<>();

    @Test
    void aNodeWithANumberIsAHouse() throws IOException {
        read(new PbfBytes()
                .node(
                        1,
                        44.11,
                        -73.29,
                        "addr:housenumber=110",
                        "addr:street=Maple St",
                        "addr:unit=4B",
                        "addr:city=Addison",
                        "addr:county=Addison",
                        "addr:state=Vermont",
                        "addr:postcode=05491",
                        "shop=books")
                .node(2, 44.2, -73.3)
                .endBlock());
        assertThat(rows)
                .containsExactly(new AddressPoint(
                        new Point(44.11, -73.29),
                        "110",
                        "Maple St",
                        "4B",
                        PostalArea.of("Addison", "Addison", "VT", "05491")));
    }

    @Test
    void aWayStandsInTheMiddleOfItsCorners() throws IOException {
        read(square(new PbfBytes(), 10)
                .way(5, new long[] {10, 11, 12, 13, 10}, "addr:housenumber=7", "addr:street=Elm St")
                .endBlock());
        assertThat(rows)
                .containsExactly(new AddressPoint(new Point(44.05, -73.05), "7", "Elm St", "", PostalArea.UNKNOWN));
    }

    @Test
    void aBuildingOfSeveralWaysStandsInTheMiddleOfItsOutline() throws IOException {
        read(square(new PbfBytes(), 10)
                .way(5, new long[] {10, 11, 12, 13, 10})
                .way(6, new long[] {10, 11})
                .relation(9, List.of("outer=w5", "inner=w6"), "addr:housenumber=7", "addr:street=Elm St")
                .endBlock());
        assertThat(rows)
                .containsExactly(new AddressPoint(new Point(44.05, -73.05), "7", "Elm St", "", PostalArea.UNKNOWN));
    }

    @Test
    void whereThereAreNoStreetsThePlaceIsTheStreet() throws IOException {
        read(new PbfBytes()
                .node(1, 44.1, -73.2, "addr:housenumber=12", "addr:place=Isle La Motte")
                .endBlock());
        assertThat(points()).containsExactly("12 Isle La Motte");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12;14    | 12 Elm St, 14 Elm St
            12,14    | 12 Elm St, 14 Elm St
            12; 14;  | 12 Elm St, 14 Elm St
            12-14    | 12-14 Elm St
            12 1/2   | 12 1/2 Elm St
            """)
    void severalNumbersAreSeveralHouses(String number, String houses) throws IOException {
        read(new PbfBytes()
                .node(1, 44.1, -73.2, "addr:housenumber=" + number, "addr:street=Elm St")
                .endBlock());
        assertThat(String.join(", ", points())).isEqualTo(houses);
    }

    @Test
    void aHouseWithoutAStreetHasThatOfItsRelation() throws IOException {
        read(square(new PbfBytes(), 10)
                .node(1, 44.1, -73.2, "addr:housenumber=1")
                .node(2, 44.1, -73.2, "addr:housenumber=2", "addr:street=Own St")
                .way(5, new long[] {10, 11, 12, 13, 10}, "addr:housenumber=3")
                .way(6, new long[] {10, 11}, "highway=residential", "name=Road St")
                .relation(8, List.of("house=n1", "house=n2"), "type=associatedStreet", "name=Maple St", "addr:city=A")
                .relation(9, List.of("street=w6", "house=w5"), "type=associatedStreet")
                .endBlock());
        assertThat(points()).containsExactly("1 Maple St", "2 Own St", "3 Road St");
        assertThat(((AddressPoint) rows.getFirst()).area().city()).isEqualTo("A");
    }

    @Test
    void aLineBetweenNumberedHousesIsARangeForEachStretch() throws IOException {
        read(line("even", "2", "", "8", "20"));
        assertThat(rows.stream().filter(AddressRange.class::isInstance))
                .containsExactly(
                        new AddressRange(
                                List.of(new Point(44, -73), new Point(44.1, -73), new Point(44.2, -73)),
                                "2",
                                "8",
                                Parity.EVEN,
                                Side.ON_LINE,
                                "Elm St",
                                ADDISON),
                        new AddressRange(
                                List.of(new Point(44.2, -73), new Point(44.3, -73)),
                                "8",
                                "20",
                                Parity.EVEN,
                                Side.ON_LINE,
                                "Elm St",
                                ADDISON));
        assertThat(points()).containsExactly("2 Elm St", "8 Elm St", "20 Elm St");
    }

    @ParameterizedTest
    @CsvSource({"odd,1,9,ODD", "even,10,2,EVEN", "all,1,2,ALL", "both,1,2,ALL", "1,1,2,ALL", "2,1,9,ODD", "2,2,8,EVEN"})
    void whatIsBetweenTheNumbersIsSaidByTheLine(String interpolation, String from, String to, Parity parity)
            throws IOException {
        read(line(interpolation, from, to));
        assertThat(rows)
                .filteredOn(AddressRange.class::isInstance)
                .singleElement()
                .satisfies(row -> {
                    AddressRange range = (AddressRange) row;
                    assertThat(range.parity()).isEqualTo(parity);
                    assertThat(range.from()).isEqualTo(from);
                    assertThat(range.to()).isEqualTo(to);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "odd,2,8",
        "even,2,9",
        "all,7,7",
        "alphabetic,7a,7e",
        "all,7a,9",
        "all,7,9b",
        "x,1,9",
        "4,1,9",
        "all,'',9",
        "all,'',''"
    })
    void aLineWhoseNumbersMakeNoRangeIsRefused(String interpolation, String from, String to) throws IOException {
        SourceReport report = read(line(interpolation, from, to));
        assertThat(rows).noneMatch(AddressRange.class::isInstance);
        assertThat(report.refusals()).containsOnlyKeys(Refusal.BAD_RANGE);
        assertThat(report.refusals().get(Refusal.BAD_RANGE).firstRows()).containsExactly(5L);
    }

    @Test
    void whatLiesBeyondTheEdgeOfTheExtractIsRefused() throws IOException {
        SourceReport report = read(new PbfBytes()
                .node(1, 44.1, -73.2, "addr:housenumber=1", "addr:street=Elm St")
                .way(5, new long[] {77, 78}, "addr:housenumber=3", "addr:street=Elm St")
                .way(6, new long[] {1, 78}, "addr:interpolation=all")
                .relation(9, List.of("outer=w99"), "addr:housenumber=7", "addr:street=Elm St")
                .endBlock());
        assertThat(points()).containsExactly("1 Elm St");
        assertThat(report.refusals().get(Refusal.INCOMPLETE))
                .isEqualTo(new SourceReport.Refused(3, List.of(5L, 6L, 9L)));
    }

    @Test
    void everyOtherFaultIsCountedWithTheObject() throws IOException {
        SourceReport report = read(new PbfBytes()
                .node(1, 44.1, -73.2, "addr:housenumber=1")
                .node(2, 44.1, -73.2, "addr:housenumber=; ,", "addr:street=Elm St")
                .node(3, 0, 0, "addr:housenumber=1", "addr:street=Elm St")
                .node(4, 144.1, -73.2, "addr:housenumber=1", "addr:street=Elm St")
                .node(5, 44.1, -73.2, "addr:housenumber=1", "addr:street=" + "x".repeat(201))
                .node(6, 44.1, -73.2, "addr:housenumber=Rose Cottage", "addr:street=Elm St")
                .endBlock());
        assertThat(report.accepted()).isZero();
        assertThat(report.refusals())
                .isEqualTo(Map.of(
                        Refusal.NO_STREET, new SourceReport.Refused(1, List.of(1L)),
                        Refusal.NO_NUMBER, new SourceReport.Refused(2, List.of(2L, 6L)),
                        Refusal.NULL_ISLAND, new SourceReport.Refused(1, List.of(3L)),
                        Refusal.BAD_COORDINATES, new SourceReport.Refused(1, List.of(4L)),
                        Refusal.TOO_LONG, new SourceReport.Refused(1, List.of(5L))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 9, 1000})
    void whateverFitsIntoMemoryTheRowsAreTheSame(int nodes) throws IOException {
        PbfBytes file = new PbfBytes();
        for (int i = 1; i <= 50; i++) {
            square(file, 10 * i).node(10 * i + 4, 44, -73, "addr:housenumber=" + i, "addr:street=Node St");
        }
        file.endBlock();
        for (int i = 1; i <= 50; i++) {
            long at = 10L * i;
            file.way(i, new long[] {at, at + 1, at + 2, at + 3, at}, "addr:housenumber=" + i, "addr:street=Way St");
        }
        file.endBlock();
        try (SourceFile source = new SourceFile(new BytesOrigin("test.pbf", file.toBytes()))) {
            RowReader reader = new RowReader(source, Progress.NONE, rows::add);
            new OsmAddresses(new PbfFile("test.pbf", source::open), reader, nodes).read();
        }
        assertThat(points()).hasSize(100).doesNotHaveDuplicates();
        assertThat(points()).startsWith("1 Node St", "2 Node St").endsWith("49 Way St", "50 Way St");
    }

    @Test
    void nodesMayStandInAnyOrder() {
        NodePlaces places = new NodePlaces();
        List<Long> ids = new Random(7).longs(1000, -500, 500).boxed().toList();
        ids.forEach(places::want);
        places.seal();
        ids.forEach(id -> places.place(id, id / 10.0, -id / 5.0));
        assertThat(places.place(501, 1, 1)).isFalse();
        assertThat(places.find(-501)).isNull();
        assertThat(ids)
                .allSatisfy(id -> assertThat(places.find(id))
                        .isEqualTo(Point.isValid(id / 10.0, -id / 5.0) ? new Point(id / 10.0, -id / 5.0) : null));
    }

    @Test
    void xmlSaysTheSame() throws IOException {
        readXml("""
                <?xml version='1.0' encoding='UTF-8'?>
                <!-- made by hand -->
                <osm version="0.6" generator="test">
                 <bounds minlat="44"/>
                 <node id="1" lat="44" lon="-73"><tag k="addr:housenumber" v="2"/><tag k="addr:street" v="Caf&#233; &amp; St"/></node>
                 <node id="2" lat="44.2" lon="-73"/>
                 <node id="3" visible="false"><tag k="addr:housenumber" v="2"/></node>
                 <node id="4" lat="44.2" lon="-73"><tag k="addr:housenumber" v="8"/></node>
                 <way id="5"><nd ref="1"/><nd ref="2"/><tag k="addr:housenumber" v="4"/><tag k="addr:street" v="Elm St"/></way>
                 <way id="6"><nd ref="1"/><nd ref="4"/><tag k="addr:interpolation" v="even"/></way>
                 <relation id="7"><member type="node" ref="4" role="house"/><tag k="type" v="associatedStreet"/>
                   <tag k="name" v="Maple St"/></relation>
                </osm>
                """);
        assertThat(points()).containsExactly("2 Café & St", "8 Maple St", "4 Elm St");
        assertThat(rows).hasAtLeastOneElementOfType(AddressRange.class);
    }

    @Test
    void xmlMayNotReachOutsideOrGrow() {
        refuses(
                ("<?xml version=\"1.0\"?><!DOCTYPE osm [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><osm>"
                                + "<node id=\"1\" lat=\"44\" lon=\"-73\"><tag k=\"addr:housenumber\" v=\"1\"/>"
                                + "<tag k=\"addr:street\" v=\"&x;\"/></node></osm>")
                        .getBytes(UTF_8),
                "test.osm");
        refuses(
                ("<osm><node id=\"1\" lat=\"44\" lon=\"-73\"><tag k=\"" + "x".repeat(20 << 20) + "\" v=\"1\"/>")
                        .getBytes(UTF_8),
                "one element of more than");
        refuses(
                ("<osm><way id=\"1\">" + "<nd ref=\"1\"/>".repeat(1 << 18) + "</way></osm>").getBytes(UTF_8),
                "parts of one object");
    }

    @Test
    void brokenXmlSaysWhereAndHow() {
        refuses("<osm><node id=\"1\" lat=\"44\"".getBytes(UTF_8), "test.osm, line 1", "whole and unchanged");
        refuses("<osm>\n<node id=\"one\"/></osm>".getBytes(UTF_8), "test.osm, line 2", "id is one");
        refuses("<osmChange version=\"0.6\"></osmChange>".getBytes(UTF_8), "<osmChange> where <osm> should be");
        refuses("<osm></node></osm>".getBytes(UTF_8), "test.osm, line 1");
    }

    @Test
    void aBrokenPbfFileSaysWhereAndHow() {
        byte[] whole = square(new PbfBytes(), 1).endBlock().toBytes();
        for (int cut : new int[] {30, whole.length / 2, whole.length - 1}) {
            refuses(java.util.Arrays.copyOf(whole, cut), "test.osm ends in the middle of block", "download it again");
        }
        byte[] flipped = whole.clone();
        flipped[whole.length - 20] ^= 0x55;
        refuses(flipped, "test.osm, block 1, is damaged", "download it again");
        refuses(new PbfBytes("OsmSchema-V0.6", "HistoricalInformation").toBytes(), "\"HistoricalInformation\"");
    }

    @Test
    void aPbfFileCannotAskForMoreThanTheFormatAllows() {
        refuses(PbfAttacks.saysItIsLarge(), "a size of 2147483647 bytes");
        refuses(PbfAttacks.saysItIsSmallerThanItIs(), "does not unpack to 10 bytes");
        refuses(PbfAttacks.blockBeyondTheLimit(), "a size of 600000000 bytes");
        refuses(PbfAttacks.millionsOfEmptyNodes(), "entries in one block");
        refuses(PbfAttacks.otherCompression(), "not compressed with zlib", "osmium");
        refuses(PbfAttacks.textOutsideTheTable(), "text 99 of 1");
        refuses(PbfAttacks.nodesWithoutCoordinates(), "nodes without coordinates");
        refuses(PbfAttacks.keyWithoutValue(), "a key without a value");
    }

    @ParameterizedTest
    @CsvSource({"osm/liechtenstein-2021.osm.pbf,3733", "osm/monaco-latest.osm.pbf,253", "osm/north-bayreuth.osm.gz,800"
    })
    void realExtractsGiveAsManyHousesAsTheyHold(String file, int numbers) throws IOException {
        SourceReport report = Sources.read(SharedData.file(file), SourceOptions.NONE, Progress.NONE, rows::add);
        int[] tagged = new int[1];
        OsmVisitor counter = new OsmVisitor() {
            @Override
            public void node(long id, double latitude, double longitude, Map<String, String> tags) {
                tagged[0] += tags.containsKey(OsmAddress.NUMBER) ? 1 : 0;
            }

            @Override
            public void way(long id, long[] nodes, Map<String, String> tags) {
                tagged[0] += tags.containsKey(OsmAddress.NUMBER) ? 1 : 0;
            }

            @Override
            public void relation(long id, List<Member> members, Map<String, String> tags) {
                tagged[0] += tags.containsKey(OsmAddress.NUMBER) ? 1 : 0;
            }
        };
        try (SourceFile source = SourceFile.open(SharedData.file(file))) {
            OsmFile objects =
                    file.endsWith(".pbf") ? new PbfFile(file, source::open) : new OsmXmlFile(file, source::open);
            for (OsmVisitor.Kind kind : OsmVisitor.Kind.values()) {
                objects.read(kind, counter);
            }
        }
        assertThat(tagged[0]).isEqualTo(numbers);
        // A few of them have several numbers.
        assertThat(report.accepted() + report.refused()).isBetween(numbers * 1L, numbers * 103L / 100);
        assertThat(report.accepted()).isGreaterThan(numbers * 94L / 100);
        assertThat(report.refusals())
                .doesNotContainKeys(Refusal.INCOMPLETE, Refusal.BAD_COORDINATES, Refusal.MALFORMED);
    }

    /** Four nodes, the first numbered as given. */
    private static PbfBytes square(PbfBytes file, long first) {
        return file.node(first, 44, -73)
                .node(first + 1, 44.1, -73)
                .node(first + 2, 44.1, -73.1)
                .node(first + 3, 44, -73.1);
    }

    /** Nodes going north with these numbers, or none, and way 5 over all of them. */
    private static PbfBytes line(String interpolation, String... numbers) {
        PbfBytes file = new PbfBytes();
        long[] nodes = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            nodes[i] = 100 + i;
            double latitude = 44 + i / 10.0;
            if (numbers[i].isEmpty()) {
                file.node(nodes[i], latitude, -73);
            } else {
                file.node(
                        nodes[i],
                        latitude,
                        -73,
                        "addr:housenumber=" + numbers[i],
                        "addr:street=Elm St",
                        "addr:city=Addison",
                        "addr:state=VT",
                        "addr:postcode=05491");
            }
        }
        return file.way(5, nodes, "addr:interpolation=" + interpolation).endBlock();
    }

    private List<String> points() {
        return rows.stream()
                .filter(AddressPoint.class::isInstance)
                .map(AddressPoint.class::cast)
                .map(point -> point.number() + " " + point.street())
                .collect(Collectors.toList());
    }

    private SourceReport read(PbfBytes file) throws IOException {
        return read(file.toBytes());
    }

    private SourceReport readXml(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    private SourceReport read(byte[] bytes) throws IOException {
        return Sources.read(bytes, "test.osm", SourceOptions.NONE, Progress.NONE, rows::add);
    }

    private void refuses(byte[] bytes, String... message) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContainingAll(message);
    }
}
