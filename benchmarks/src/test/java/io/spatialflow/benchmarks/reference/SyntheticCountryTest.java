package io.spatialflow.benchmarks.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.spatialflow.geocoder.index.AddressPoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SyntheticCountryTest {

    private static final int ROWS = 150_000;

    @Test
    void theSameSeedGivesTheSameCountry() {
        assertThat(country(1)).isEqualTo(country(1)).isNotEqualTo(country(2));
    }

    @Test
    void itIsAsLargeAsItSays() {
        List<AddressPoint> points = country(1);
        Set<String> cities = new HashSet<>();
        Set<String> zips = new HashSet<>();
        Set<String> streets = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        for (AddressPoint point : points) {
            cities.add(point.area().city());
            zips.add(point.area().postcode());
            streets.add(point.street() + point.area().postcode());
            addresses.add(point.number() + point.street() + point.area().postcode());
        }
        assertThat(points).hasSize(ROWS);
        assertThat(cities).hasSize(175);
        assertThat(zips).hasSize(1_200);
        assertThat(streets).hasSizeBetween(140_000, 150_000);
        assertThat(addresses).hasSize(ROWS);
    }

    @Test
    void aQuarterOfTheStreetsIsCalledStreet() {
        long streets = country(1).stream()
                .filter(point -> point.street().endsWith(" St"))
                .count();
        assertThat(streets).isBetween(ROWS * 22L / 100, ROWS * 26L / 100);
    }

    private static List<AddressPoint> country(long seed) {
        List<AddressPoint> points = new ArrayList<>();
        SyntheticCountry.forEach(ROWS, seed, points::add);
        return points;
    }
}
