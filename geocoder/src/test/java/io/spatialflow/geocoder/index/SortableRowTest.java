package io.spatialflow.geocoder.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.address.StreetName;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressRange.Parity;
import io.spatialflow.geocoder.index.AddressRange.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortableRowTest {

    private static final PostalArea ADDISON = new PostalArea("Addison ", "Panton", " Addison", "Vermont", "5491");
    private static final Point POINT = new Point(44.1, -73.3);

    @Test
    void whatIsWrittenIsRead() {
        for (SortableRow row : List.of(
                house("12 1/2", "Maple St", "APT 4B"),
                house("N6W23001", " Maple St", ""),
                house("999999999", "M\u00fcnchner Stra\u00dfe \u5c71", ""),
                range("1", "99", "Maple St"),
                range("34-99", "34-1", "Maple St"))) {
            SortableRow read = SortableRow.read(written(row));
            assertThat(read.key()).isEqualTo(row.key());
            assertThat(read.header()).isEqualTo(row.header());
            assertThat(read.house()).isEqualTo(row.house());
            assertThat(range(read)).isEqualTo(range(row));
        }
    }

    @Test
    void aHeaderIsCleanedUpOnTheWay() {
        assertThat(house("1", " Maple St ", "").header())
                .isEqualTo(new StreetHeader("Maple St", new PostalArea("Addison", "Panton", "Addison", "vt", "05491")));
    }

    /** "Main" before "Main St" with all its houses, numbers before letters, and a street's ranges behind its houses. */
    @Test
    void bytesSortAsTheStreetsStand() {
        List<SortableRow> rows = List.of(
                house("9", "Main", ""),
                range("1", "3", "Main"),
                house("2", "Main St", ""),
                house("10", "Main St", ""),
                house("10A", "Main St", ""),
                house("100", "Main St", ""),
                range("0", "98", "Main St"),
                range("100", "198", "Main St"),
                house("1", "Main St N", ""));
        List<BytesRef> sorted =
                new ArrayList<>(rows.stream().map(SortableRowTest::written).toList());
        List<BytesRef> expected = List.copyOf(sorted);
        Collections.shuffle(sorted, new Random(1));
        Collections.sort(sorted);
        assertThat(sorted).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "05491, 05491",
        "5491, 05491",
        "501, 00501",
        "05491-1234, 05491",
        "054911234, 05491",
        "' 05491 ', 05491",
        "05491 1234, 05491",
        "12, 12",
        "K1A 0B1, K1A0B1",
        "'', ''"
    })
    void aPostcodeIsFiveDigitsWhereItCanBe(String raw, String postcode) {
        assertThat(StreetKey.postcode(raw)).isEqualTo(postcode);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"VT, vt", "vermont, vt", "Vt., vt", "D.C., dc", "Ontario, ontario", "'', ''"})
    void aRegionIsItsCodeWhereItHasOne(String raw, String region) {
        assertThat(StreetKey.region(raw)).isEqualTo(region);
    }

    @Test
    void aKeyIsReadAsItWasWritten() {
        StreetKey key = StreetKey.of(ADDISON, StreetName.of("North Maple Street"));
        assertThat(key).isEqualTo(new StreetKey("vt", "addison", "panton", "addison", "05491", "n maple st"));
        assertThat(StreetKey.parse(key.text())).isEqualTo(key);
        StreetKey bare = StreetKey.of(PostalArea.UNKNOWN, StreetName.of("Maple"));
        assertThat(StreetKey.parse(bare.text())).isEqualTo(bare);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "Addison, Panton, addison panton",
        "Addison, ADDISON, addison",
        "Addison, '', addison",
        "'', Panton, panton",
        "'', '', ''"
    })
    void aStreetGoesByItsPostalCityAndItsMunicipality(String city, String municipality, String towns) {
        PostalArea area = new PostalArea(city, municipality, "", "VT", "");
        assertThat(String.join(" ", StreetKey.of(area, StreetName.of("Maple")).towns()))
                .isEqualTo(towns);
    }

    private static BytesRef written(SortableRow row) {
        ByteWriter out = new ByteWriter();
        row.write(out);
        return new BytesRef(out.toBytes());
    }

    private static Object range(SortableRow row) {
        return row.range() == null ? "none" : row.range().range();
    }

    private static SortableRow house(String number, String street, String unit) {
        return SortableRow.of(
                new AddressPoint(POINT, number, street, unit, ADDISON),
                StreetKey.of(ADDISON, StreetName.of(street)),
                Objects.requireNonNull(HouseNumber.parse(number)));
    }

    private static SortableRow range(String from, String to, String street) {
        List<Point> line = List.of(POINT, new Point(44.2, -73.3));
        AddressRange row = new AddressRange(line, from, to, Parity.ALL, Side.LEFT, street, ADDISON);
        return SortableRow.of(
                row, StreetKey.of(ADDISON, StreetName.of(street)), Objects.requireNonNull(Ranges.entry(row)));
    }
}
