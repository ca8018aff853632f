package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.address.StreetName;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.index.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of several sources is believed where they know the same house: the one that has a point for it before one that estimates,
 * and of equals the fresher.
 */
final class Precedence {

    /** What two sources say of one house lies within this; what is farther apart is another house of the same address. */
    private static final Length SAME_HOUSE = Length.ofMeters(2_000);

    private static final Comparator<Hit> BELIEVED_FIRST = Comparator.comparing(Hit::level)
            .thenComparingDouble(Hit::fitCost)
            .thenComparing((Hit hit) -> published(hit.street().provenance()), Comparator.reverseOrder())
            .thenComparing(hit -> hit.street().provenance().gazetteer());

    private Precedence() {}

    /** The hits without those of a source that another one overrules. */
    static List<Hit> believed(List<Hit> hits) {
        long sources = hits.stream()
                .map(hit -> hit.street().provenance().gazetteer())
                .distinct()
                .count();
        if (sources < 2) {
            return hits;
        }
        Map<House, List<Hit>> houses = new LinkedHashMap<>();
        hits.forEach(hit ->
                houses.computeIfAbsent(House.of(hit), key -> new ArrayList<>()).add(hit));
        return houses.values().stream()
                .flatMap(house -> ofOneHouse(house).stream())
                .toList();
    }

    private record House(HouseNumber number, String unit, String street) {

        static House of(Hit hit) {
            return new House(
                    hit.house().number(),
                    hit.house().unit(),
                    StreetName.of(hit.street().name()).text());
        }
    }

    private static List<Hit> ofOneHouse(List<Hit> hits) {
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : hits.stream().sorted(BELIEVED_FIRST).toList()) {
            if (kept.stream().noneMatch(better -> overrules(better, hit))) {
                kept.add(hit);
            }
        }
        return kept;
    }

    private static boolean overrules(Hit better, Hit hit) {
        return !better.street()
                        .provenance()
                        .gazetteer()
                        .equals(hit.street().provenance().gazetteer())
                && better.house().point().distanceTo(hit.house().point()).compareTo(SAME_HOUSE) <= 0;
    }

    private static LocalDate published(Provenance provenance) {
        LocalDate published = provenance.published();
        return published == null ? LocalDate.MIN : published;
    }
}
