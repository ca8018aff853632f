package io.spatialflow.geocoder.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.HouseColumn.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseColumnTest {

    @ParameterizedTest(name = "{0} houses")
    @ValueSource(ints = {1, 2, 31, 32, 33, 64, 65, 5000})
    void everyHouseIsFoundAgain(int count) {
        List<Entry> houses = houses(count, new Random(count));
        byte[] bytes = written(houses);
        for (Entry house : houses) {
            List<Entry> same = houses.stream()
                    .filter(other -> other.number().equals(house.number()))
                    .toList();
            assertThat(HouseColumn.find(new ByteReader(bytes, 0), house.number()))
                    .containsExactlyElementsOf(same.stream().map(Entry::house).toList());
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        byte[] bytes = written(houses(100, new Random(1)));
        for (int number : new int[] {1, 3, 999, 1_000_000, 999_999_999}) {
            assertThat(HouseColumn.find(new ByteReader(bytes, 0), new HouseNumber(number, "zz")))
                    .isEmpty();
        }
    }

    @Test
    void pointsKeepAHundredthOfAMetre() {
        Point point = new Point(-44.12345678912, 179.98765432198);
        Entry house = new Entry(
                new HouseNumber(999_999_999, "1/2"),
                "4b",
                Entry.units(point.latitude()),
                Entry.units(point.longitude()));
        assertThat(HouseColumn.find(new ByteReader(written(List.of(house)), 0), house.number()))
                .singleElement()
                .satisfies(found -> assertThat(found.point().distanceTo(point)).isLessThan(Length.ofMeters(0.01)));
    }

    @Test
    void unitsOnOnePointAreOneHouse() {
        HouseNumber number = new HouseNumber(5, "");
        List<Entry> onePoint = List.of(new Entry(number, "1", 7, 8), new Entry(number, "2", 7, 8));
        assertThat(Entries.distinct(onePoint)).containsExactly(new Entry(number, "", 7, 8));
        List<Entry> twoPoints = List.of(new Entry(number, "1", 7, 8), new Entry(number, "2", 7, 9));
        assertThat(Entries.distinct(twoPoints)).isEqualTo(twoPoints);
    }

    private static byte[] written(List<Entry> houses) {
        ByteWriter out = new ByteWriter();
        HouseColumn.write(houses, out);
        return out.toBytes();
    }

    private static List<Entry> houses(int count, Random random) {
        List<Entry> houses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String rest = random.nextInt(5) == 0 ? "a" : "";
            String unit = random.nextInt(5) == 0 ? "apt " + random.nextInt(9) : "";
            int number = random.nextInt(20) == 0 ? random.nextInt(999_999_999) + 1 : 2 * random.nextInt(count) + 2;
            houses.add(new Entry(new HouseNumber(number, rest), unit, random.nextInt(1_800_000_001) - 900_000_000, (int)
                    (random.nextLong(3_600_000_001L) - 1_800_000_000L)));
        }
        houses.sort(Comparator.comparing(Entry::number));
        return houses;
    }
}
