package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Street;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From houses to the answer: one place, or several and no choice between them. */
final class Verdict {

    /** Two points of one address, the gate and the roof, lie this far apart; two addresses of one text lie farther. */
    private static final Length SAME_PLACE = Length.ofMeters(200);

    /** Costs are estimates. Of two answers that both have a fault, the one this much cheaper is not the better one. */
    private static final double MARGIN = 0.1;

    private static final double ROUNDING = 1e-9;
    private static final int MOST_CANDIDATES = 10;

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble((Hit hit) -> hit.cost())
            .thenComparing(hit -> hit.street().name())
            .thenComparing(hit -> hit.street().area().city())
            .thenComparing(hit -> hit.house().unit())
            .thenComparing(hit -> hit.street().provenance().gazetteer())
            .thenComparing(hit -> hit.house().point().latitude())
            .thenComparing(hit -> hit.house().point().longitude());

    private Verdict() {}

    /** @param outcome with at least one hit */
    static Match of(Search.Outcome outcome) {
        List<Hit> sorted =
                Precedence.believed(outcome.hits()).stream().sorted(BEST_FIRST).toList();
        List<Hit> equal = asGoodAsTheBest(sorted);
        List<List<Hit>> places = places(ofTheUnit(equal));
        boolean isPlaced = !sorted.getFirst().fit().contains(Faults.PLACE_OPEN);
        if (places.size() == 1 && isPlaced) {
            return new Match.Found(middle(places.getFirst()).candidate());
        }
        return new Match.Ambiguous(places.stream()
                .limit(MOST_CANDIDATES)
                .map(place -> middle(place).candidate())
                .toList());
    }

    private static List<Hit> asGoodAsTheBest(List<Hit> sorted) {
        Hit best = sorted.getFirst();
        double margin = best.fitCost() == 0 ? 0 : MARGIN;
        return sorted.stream()
                .filter(hit -> hit.cost() <= best.cost() + margin + ROUNDING)
                .toList();
    }

    private static List<Hit> ofTheUnit(List<Hit> hits) {
        List<Hit> units = hits.stream().filter(Hit::unitAgrees).toList();
        return units.isEmpty() ? hits : units;
    }

    /** Hits that lie together, each place with its best hit first. */
    private static List<List<Hit>> places(List<Hit> sorted) {
        List<List<Hit>> places = new ArrayList<>();
        for (Hit hit : sorted) {
            List<Hit> place = places.stream()
                    .filter(known -> areTogether(known.getFirst(), hit))
                    .findFirst()
                    .orElse(null);
            if (place == null) {
                place = new ArrayList<>();
                places.add(place);
            }
            place.add(hit);
        }
        return places;
    }

    /** Whether all that stands under one number stands in one place. */
    static boolean areTogether(List<Street.House> houses) {
        Point first = houses.getFirst().point();
        return houses.stream().allMatch(house -> first.distanceTo(house.point()).compareTo(SAME_PLACE) <= 0);
    }

    private static boolean areTogether(Hit one, Hit other) {
        return one.house().point().distanceTo(other.house().point()).compareTo(SAME_PLACE) <= 0;
    }

    /** Of the best hits of one place, the one nearest to the mean of them all. */
    private static Hit middle(List<Hit> place) {
        double best = place.getFirst().cost() + ROUNDING;
        List<Hit> equal = place.stream().filter(hit -> hit.cost() <= best).toList();
        if (equal.size() < 3) {
            return equal.getFirst();
        }
        Point origin = equal.getFirst().house().point();
        double latitude = 0;
        double longitude = 0;
        for (Hit hit : equal) {
            latitude += hit.house().point().latitude() / equal.size();
            // As steps from the first point, which stay small across the antimeridian.
            longitude += Math.IEEEremainder(hit.house().point().longitude() - origin.longitude(), 360) / equal.size();
        }
        Point mean = new Point(latitude, Math.IEEEremainder(origin.longitude() + longitude, 360));
        return equal.stream()
                .min(Comparator.comparing(hit -> hit.house().point().distanceTo(mean)))
                .orElseThrow();
    }
}
