package io.spatialflow.benchmarks.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Names of streets and towns as they are common in the United States. */
final class StreetNames {

    private static final List<String> BEGINNINGS = List.of(
            "Ash", "Beech", "Birch", "Brook", "Cedar", "Cherry", "Clear", "Cold", "Deer", "Eagle", "Elm", "Fair",
            "Forest", "Fox", "Glen", "Green", "Hawk", "Hazel", "High", "Hill", "Holly", "Iron", "Lake", "Laurel",
            "Linden", "Maple", "Meadow", "Mill", "North", "Oak", "Orchard", "Pine", "Quail", "Ridge", "River", "Rock",
            "Rose", "Sand", "Spring", "Stone", "Sun", "Timber", "Valley", "Walnut", "West", "Wild", "Willow", "Wind",
            "Wolf", "Wood");
    private static final List<String> ENDS = List.of(
            "bend", "berry", "bluff", "brook", "bury", "crest", "dale", "field", "ford", "gate", "glen", "grove",
            "haven", "hurst", "land", "mere", "mont", "point", "port", "ridge", "side", "stead", "ton", "view", "ville",
            "water", "way", "wick", "wood", "worth");
    private static final List<String> COMMON = List.of(
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
            "Franklin",
            "Washington",
            "Jefferson",
            "Lincoln",
            "Madison",
            "Jackson",
            "Monroe",
            "Adams",
            "Martin Luther King Jr",
            "College",
            "Park",
            "Saint James",
            "Saint Marys",
            "Rose Hill",
            "Old County",
            "Mount Vernon",
            "Cemetery",
            "Creek",
            "Ridge",
            "Dogwood",
            "Hickory",
            "Chestnut",
            "Poplar",
            "Sycamore",
            "Magnolia",
            "Pecan",
            "Mockingbird",
            "Cardinal",
            "Country Club",
            "Fairview",
            "Broad");

    /** In per cent, roughly what the Census' streets have: the rest has no type at all. */
    private static final List<String> TYPES = mix(
            "St", 24, "Dr", 16, "Ave", 14, "Rd", 13, "Ct", 8, "Ln", 8, "Cir", 4, "Way", 3, "Pl", 3, "Blvd", 2, "Ter", 2,
            "Trl", 1, "Pkwy", 1);

    private static final List<String> DIRECTIONS = List.of("N", "S", "E", "W");

    private StreetNames() {}

    static String town(int index) {
        String end = ENDS.get((index * 7 + index / BEGINNINGS.size()) % ENDS.size());
        return BEGINNINGS.get(index % BEGINNINGS.size()) + end;
    }

    static String next(Random random) {
        String direction = random.nextInt(10) == 0 ? DIRECTIONS.get(random.nextInt(DIRECTIONS.size())) + " " : "";
        int type = random.nextInt(100);
        return direction + name(random) + (type < TYPES.size() ? " " + TYPES.get(type) : "");
    }

    private static String name(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> ordinal(1 + random.nextInt(60));
            case 1, 2, 3 -> COMMON.get(random.nextInt(COMMON.size()));
            case 4 -> pick(BEGINNINGS, random) + " " + pick(COMMON, random);
            default -> pick(BEGINNINGS, random) + pick(ENDS, random);
        };
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static String ordinal(int number) {
        boolean isTeen = number % 100 / 10 == 1;
        return number
                + switch (isTeen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    private static List<String> mix(Object... typesAndShares) {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < typesAndShares.length; i += 2) {
            for (int share = 0; share < (int) typesAndShares[i + 1]; share++) {
                types.add((String) typesAndShares[i]);
            }
        }
        return List.copyOf(types);
    }
}
