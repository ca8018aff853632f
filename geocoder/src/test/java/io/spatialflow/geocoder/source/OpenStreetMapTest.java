package io.spatialflow.geocoder.source;

import static org.assertj.core.api.Assertions.assertThat;

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

    private SourceReport read(byte[] bytes) throws IOException {
        return Sources.read(bytes, "test.osm", SourceOptions.NONE, Progress.NONE, rows::add);
    }
}
