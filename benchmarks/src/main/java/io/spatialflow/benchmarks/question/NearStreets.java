package io.spatialflow.benchmarks.question;

import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.AddressPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The houses of one number in one town or ZIP, to see whether a misspelt street is nearly that of another house there. */
final class NearStreets {

    private record Door(String street, Point point) {}

    private final Map<String, List<Door>> doors = new HashMap<>();

    NearStreets(List<AddressPoint> loaded) {
        for (AddressPoint point : loaded) {
            Parts parts = Parts.of(point);
            Door door = new Door(StreetWords.canonical(parts.street()), point.point());
            for (String place : places(parts)) {
                doors.computeIfAbsent(place, key -> new ArrayList<>(2)).add(door);
            }
        }
    }

    /** Whether no house far from this one is as near to what was typed: at most one letter away. */
    boolean leaveNoChoiceBut(Point truth, Parts typed) {
        String street = StreetWords.canonical(typed.street());
        return places(typed).stream()
                .flatMap(place -> doors.getOrDefault(place, List.of()).stream())
                .filter(door -> !Meanings.isSamePlace(door.point, truth))
                .noneMatch(door -> isOneSlipAway(street, door.street));
    }

    private static List<String> places(Parts parts) {
        List<String> places = new ArrayList<>(2);
        String number = parts.number() + "|" + parts.state() + "|";
        if (!parts.zip().isEmpty()) {
            places.add((number + parts.zip()).toLowerCase(Locale.ROOT));
        }
        if (!parts.city().isEmpty()) {
            places.add((number + parts.city()).toLowerCase(Locale.ROOT));
        }
        return places;
    }

    /** Equal, or a letter changed, missing, added, or two neighbours in each other's place. */
    static boolean isOneSlipAway(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int head = 0;
        while (head < Math.min(one.length(), other.length()) && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        String restOfOne = one.substring(head);
        String restOfOther = other.substring(head);
        return restOfOne.equals(restOfOther)
                || tail(restOfOne, 1).equals(tail(restOfOther, 1))
                || tail(restOfOne, 1).equals(restOfOther)
                || restOfOne.equals(tail(restOfOther, 1))
                || restOfOne.length() > 1
                        && restOfOther.length() > 1
                        && restOfOne.charAt(0) == restOfOther.charAt(1)
                        && restOfOne.charAt(1) == restOfOther.charAt(0)
                        && tail(restOfOne, 2).equals(tail(restOfOther, 2));
    }

    private static String tail(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }
}
