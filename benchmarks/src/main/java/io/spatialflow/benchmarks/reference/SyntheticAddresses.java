package io.spatialflow.benchmarks.reference;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * A region nobody lives in, in the columns of OpenAddresses: towns on a grid in the middle of Kansas, each with streets
 * that leave its centre in all directions and houses along them. The same seed gives the same file.
 */
public final class SyntheticAddresses {

    private static final List<String> TOWN_BEGINNINGS = List.of(
            "Ash", "Birch", "Cedar", "Dun", "Elm", "Fair", "Glen", "Hazel", "Iron", "Juniper", "Kings", "Lin", "Maple",
            "North", "Oak", "Pine", "Quarry", "River", "Stone", "Thorn");
    private static final List<String> TOWN_ENDS =
            List.of("ford", "field", "bury", "ton", "dale", "wood", "port", "mont", "ville", "bridge");
    private static final List<String> STREETS = List.of(
            "Main",
            "Church",
            "School",
            "Mill",
            "Spring",
            "Pleasant",
            "Prospect",
            "Railroad",
            "Union",
            "Summer",
            "Winter",
            "Center",
            "Depot",
            "Highland",
            "Lake",
            "Meadow",
            "Orchard",
            "Sunset",
            "Walnut",
            "Franklin");
    private static final List<String> TYPES = List.of("St", "Rd", "Ave", "Ln", "Dr");

    private static final double SOUTH = 37.2;
    private static final double WEST = -101.5;
    private static final double DEGREES_BETWEEN_TOWNS = 0.25;
    private static final int TOWNS_IN_A_ROW = 20;
    private static final int LONGEST_STREET = 34;

    private final Random random;

    private SyntheticAddresses(long seed) {
        this.random = new Random(seed);
    }

    /** Writes a gzipped file with so many rows, fewer if the region is full. */
    public static void write(Path file, int rows, long seed) throws IOException {
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            out.write("LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE,ID,HASH\n");
            new SyntheticAddresses(seed).write(out, rows);
        }
    }

    private void write(Writer out, int rows) throws IOException {
        int written = 0;
        for (String street : STREETS) {
            for (String type : TYPES) {
                for (int town = 0; town < TOWN_BEGINNINGS.size() * TOWN_ENDS.size(); town++) {
                    if (written >= rows) {
                        return;
                    }
                    written += writeStreet(out, town, street + " " + type, rows - written);
                }
            }
        }
    }

    private int writeStreet(Writer out, int town, String street, int most) throws IOException {
        double latitude = SOUTH + DEGREES_BETWEEN_TOWNS * Math.floorDiv(town, TOWNS_IN_A_ROW);
        double longitude = WEST + DEGREES_BETWEEN_TOWNS * (town % TOWNS_IN_A_ROW);
        double bearing = random.nextDouble(2 * Math.PI);
        int houses = Math.min(most, 1 + random.nextInt(LONGEST_STREET));
        int number = 0;
        double degreesOut = random.nextDouble(0.02);
        for (int house = 0; house < houses; house++) {
            number += 1 + random.nextInt(9);
            degreesOut += random.nextDouble(0.0003, 0.0015);
            out.write(String.format(
                    Locale.ROOT,
                    "%.7f,%.7f,%d,%s,,%s,,KS,%05d,,\n",
                    longitude + degreesOut * Math.sin(bearing),
                    latitude + degreesOut * Math.cos(bearing),
                    number,
                    street,
                    townName(town),
                    66_900 + town));
        }
        return houses;
    }

    private static String townName(int town) {
        return TOWN_BEGINNINGS.get(town % TOWN_BEGINNINGS.size())
                + TOWN_ENDS.get(Math.floorDiv(town, TOWN_BEGINNINGS.size()));
    }
}
