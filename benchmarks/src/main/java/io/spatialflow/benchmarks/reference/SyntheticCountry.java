package io.spatialflow.benchmarks.reference;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.PostalArea;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * As many addresses as a large state has, made up so that they are hard in the way real ones are: 175 cities in ten states
 * share their street names, a street runs through several ZIPs, types come in the mix that American streets have. The same
 * seed gives the same country.
 */
public final class SyntheticCountry {

    private static final int CITIES = 175;
    private static final int ZIPS = 1_200;
    private static final int STREETS_IN_A_ZIP = 125;
    private static final int CITIES_IN_A_ROW = 18;
    private static final double DEGREES_BETWEEN_CITIES = 0.5;
    private static final List<String> STATES = List.of("KS", "NE", "SD", "ND", "OK", "IA", "MO", "AR", "MN", "WI");

    private final Random random;

    private SyntheticCountry(long seed) {
        this.random = new Random(seed);
    }

    /** Hands over so many addresses, those of one ZIP one after another. */
    public static void forEach(int rows, long seed, Consumer<AddressPoint> consumer) {
        SyntheticCountry country = new SyntheticCountry(seed);
        for (int zip = 0; zip < ZIPS; zip++) {
            int until = (int) ((long) rows * (zip + 1) / ZIPS);
            int from = (int) ((long) rows * zip / ZIPS);
            country.writeZip(zip, until - from, consumer);
        }
    }

    private void writeZip(int zip, int rows, Consumer<AddressPoint> consumer) {
        int city = zip % CITIES;
        int ward = zip / CITIES;
        PostalArea area = PostalArea.of(
                StreetNames.town(city),
                "",
                STATES.get(city * STATES.size() / CITIES),
                String.format(Locale.ROOT, "%05d", 50_000 + city * 40 + ward));
        double latitude = 34 + DEGREES_BETWEEN_CITIES * Math.floorDiv(city, CITIES_IN_A_ROW) + 0.07 * (ward / 3);
        double longitude = -101.5 + DEGREES_BETWEEN_CITIES * (city % CITIES_IN_A_ROW) + 0.07 * (ward % 3);
        List<String> streets = List.copyOf(streets());
        for (int street = 0; street < streets.size(); street++) {
            int until = (int) ((long) rows * (street + 1) / streets.size());
            int from = (int) ((long) rows * street / streets.size());
            double south = latitude + 0.0005 * street;
            writeStreet(streets.get(street), until - from, south, longitude, 100 * (1 + 20 * ward), area, consumer);
        }
    }

    private Set<String> streets() {
        Set<String> streets = new LinkedHashSet<>();
        while (streets.size() < STREETS_IN_A_ZIP) {
            streets.add(StreetNames.next(random));
        }
        return streets;
    }

    private void writeStreet(
            String street,
            int houses,
            double latitude,
            double west,
            int firstNumber,
            PostalArea area,
            Consumer<AddressPoint> consumer) {
        int number = firstNumber + random.nextInt(20);
        double longitude = west;
        for (int house = 0; house < houses; house++) {
            number += 1 + random.nextInt(7);
            longitude += random.nextDouble(0.0002, 0.001);
            consumer.accept(
                    new AddressPoint(new Point(latitude, longitude), Integer.toString(number), street, "", area));
        }
    }
}
