package io.spatialflow.geocoder.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.spatialflow.geocoder.SharedData;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.AddressRange;
import io.spatialflow.geocoder.index.ReferenceRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two layouts of OpenStreetMap files, good, broken and hostile. */
class OsmFileTest {

    private final List<ReferenceRow> rows = new ArrayList<>();

    @Test
    void xmlSaysTheSame() throws IOException {
        read("""
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
                """.getBytes(UTF_8));
        assertThat(points()).containsExactly("2 Café & St", "8 Maple St", "4 Elm St");
        assertThat(rows).hasAtLeastOneElementOfType(AddressRange.class);
    }

    @Test
    void aHundredThousandAmpersandsAreNoAttack() throws IOException {
        String house = "<node id=\"1\" lat=\"44\" lon=\"-73\"><tag k=\"addr:housenumber\" v=\"2\"/>"
                + "<tag k=\"addr:street\" v=\"Bed &amp; Breakfast St\"/></node>";
        read(("<osm>" + house.repeat(150_000) + "</osm>").getBytes(UTF_8));
        assertThat(rows).hasSize(150_000);
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
        byte[] whole = new PbfBytes()
                .node(1, 44, -73, "addr:housenumber=1", "addr:street=Elm St")
                .endBlock()
                .toBytes();
        for (int cut : new int[] {30, whole.length / 2, whole.length - 1}) {
            refuses(Arrays.copyOf(whole, cut), "test.osm ends in the middle of block", "download it again");
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
        refuses(PbfAttacks.wayWithoutEnd(), "an object of 1000000 parts");
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
        };
        try (SourceFile source = SourceFile.open(SharedData.file(file))) {
            OsmFile objects =
                    file.endsWith(".pbf") ? new PbfFile(file, source::open) : new OsmXmlFile(file, source::open);
            objects.read(OsmVisitor.Kind.NODE, counter);
            objects.read(OsmVisitor.Kind.WAY, counter);
        }
        assertThat(tagged[0]).isEqualTo(numbers);
        // A few of them have several numbers.
        assertThat(report.accepted() + report.refused()).isBetween(numbers * 1L, numbers * 103L / 100);
        assertThat(report.accepted()).isGreaterThan(numbers * 94L / 100);
        assertThat(report.refusals())
                .doesNotContainKeys(Refusal.INCOMPLETE, Refusal.BAD_COORDINATES, Refusal.MALFORMED);
    }

    private List<String> points() {
        return rows.stream()
                .filter(AddressPoint.class::isInstance)
                .map(AddressPoint.class::cast)
                .map(point -> point.number() + " " + point.street())
                .toList();
    }

    private SourceReport read(byte[] bytes) throws IOException {
        return Sources.read(bytes, "test.osm", SourceOptions.NONE, Progress.NONE, rows::add);
    }

    private void refuses(String text, String... message) {
        refuses(text.getBytes(UTF_8), message);
    }

    private void refuses(byte[] bytes, String... message) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContainingAll(message);
    }
}
