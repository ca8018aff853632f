package io.spatialflow.geocoder.index;

import java.util.ArrayList;
import java.util.List;

/** Drops what adds nothing to a street. */
final class Entries {

    private Entries() {}

    /** The same houses without repetitions, and without the units of a number whose units all lie on one point. */
    static List<HouseColumn.Entry> distinct(List<HouseColumn.Entry> sorted) {
        List<HouseColumn.Entry> distinct = new ArrayList<>(sorted.size());
        int from = 0;
        for (int to = 1; to <= sorted.size(); to++) {
            if (to == sorted.size()
                    || !sorted.get(to).number().equals(sorted.get(from).number())) {
                addDistinct(sorted.subList(from, to), distinct);
                from = to;
            }
        }
        return distinct;
    }

    private static void addDistinct(List<HouseColumn.Entry> sameNumber, List<HouseColumn.Entry> distinct) {
        HouseColumn.Entry first = sameNumber.getFirst();
        boolean onePoint = sameNumber.stream()
                .allMatch(house -> house.latitude() == first.latitude() && house.longitude() == first.longitude());
        if (onePoint) {
            distinct.add(new HouseColumn.Entry(first.number(), "", first.latitude(), first.longitude()));
            return;
        }
        HouseColumn.Entry last = null;
        for (HouseColumn.Entry house : sameNumber) {
            // Sorted by all they hold: equal ones stand side by side.
            if (!house.equals(last)) {
                distinct.add(house);
            }
            last = house;
        }
    }
}
