package io.spatialflow.benchmarks.reference;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import io.spatialflow.geocoder.index.PostalArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A hundred thousand addresses that trip geocoders up: twenty towns with the same fifty streets, each with a hundred houses
 * that have the even numbers.
 */
public final class TwentyTowns {

    private static final List<String> TOWNS = List.of(
            "Springfield",
            "Burlington",
            "Bristol",
            "Franklin",
            "Clinton",
            "Greenville",
            "Madison",
            "Georgetown",
            "Salem",
            "Fairview",
            "Ashland",
            "Dover",
            "Hudson",
            "Oxford",
            "Jackson",
            "Milton",
            "Newport",
            "Riverside",
            "Cleveland",
            "Dayton");
    private static final List<String> STREETS = List.of(
            "Maple",
            "Cedar",
            "Walnut",
            "Chestnut",
            "Hickory",
            "Sycamore",
            "Magnolia",
            "Willow",
            "Birch",
            "Spruce",
            "Juniper",
            "Laurel",
            "Dogwood",
            "Poplar",
            "Cherry",
            "Washington",
            "Jefferson",
            "Lincoln",
            "Monroe",
            "Adams",
            "Harrison",
            "Tyler",
            "Taylor",
            "Pierce",
            "Buchanan",
            "Johnson",
            "Grant",
            "Hayes",
            "Garfield",
            "Arthur",
            "Church",
            "School",
            "Railroad",
            "Prospect",
            "Pleasant",
            "Highland",
            "Meadow",
            "Orchard",
            "Sunset",
            "Spring",
            "Summer",
            "Winter",
            "Central",
            "Depot",
            "Union",
            "Liberty",
            "College",
            "River",
            "Valley",
            "Forest");
    private static final List<String> TYPES = List.of("Street", "Avenue", "Road", "Drive", "Lane");
    private static final int HOUSES = 100;

    private TwentyTowns() {}

    public static List<AddressPoint> points() {
        List<AddressPoint> points = new ArrayList<>();
        for (int town = 0; town < TOWNS.size(); town++) {
            PostalArea area =
                    PostalArea.of(TOWNS.get(town), "", "CA", String.format(Locale.ROOT, "%05d", 93_001 + town));
            for (int street = 0; street < STREETS.size(); street++) {
                addStreet(points, STREETS.get(street) + " " + TYPES.get(street % TYPES.size()), town, street, area);
            }
        }
        return points;
    }

    private static void addStreet(List<AddressPoint> points, String name, int town, int street, PostalArea area) {
        double latitude = 34.5 + 0.3 * Math.floorDiv(town, 5) + 0.002 * street;
        double west = -119.5 + 0.3 * (town % 5);
        for (int house = 1; house <= HOUSES; house++) {
            Point point = new Point(latitude, west + 0.001 * house);
            points.add(new AddressPoint(point, Integer.toString(2 * house), name, "", area));
        }
    }
}
