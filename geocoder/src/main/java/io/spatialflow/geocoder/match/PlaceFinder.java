package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.Capitals;
import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.geo.Point;
import io.spatialflow.geocoder.index.Gazetteer;
import io.spatialflow.geocoder.index.PlaceExtent;
import io.spatialflow.geocoder.index.Scope;
import io.spatialflow.geocoder.index.Street;
import io.spatialflow.geocoder.index.Town;
import io.spatialflow.geocoder.match.Interpolation.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the place that an id names: the same that is found for its address, where that address is clear. */
final class PlaceFinder {

    private static final Comparator<Street> LARGEST_FIRST = Comparator.comparingInt(
                    (Street street) -> street.houses().size() + street.ranges().size())
            .reversed()
            .thenComparing(street -> street.provenance().gazetteer())
            .thenComparing(street -> street.area().postcode());

    private final Lookup lookup;

    PlaceFinder(Lookup lookup) {
        this.lookup = lookup;
    }

    Optional<Candidate> find(PlaceId place) {
        if (place.street().isEmpty()) {
            return area(place);
        }
        List<Street> streets = streets(place);
        HouseNumber number = place.number();
        return number == null ? street(streets) : house(streets, number, place.unit());
    }

    private List<Street> streets(PlaceId place) {
        return lookup.find(scope(place), place.street()).stream()
                .filter(street -> isIn(street, place))
                .toList();
    }

    private static Scope scope(PlaceId place) {
        if (!place.postcode().isEmpty()) {
            return Scope.zip(place.postcode());
        }
        if (!place.town().isEmpty()) {
            return new Town(place.town(), place.region()).scope();
        }
        return place.region().isEmpty() ? Scope.anywhere() : Scope.state(place.region());
    }

    private boolean isIn(Street street, PlaceId place) {
        boolean postcodeAgrees =
                place.postcode().isEmpty() || street.area().postcode().equals(place.postcode());
        return postcodeAgrees
                && street.area().region().equals(place.region())
                && lookup.normal(AddressLine.town(street)).equals(place.town());
    }

    private static Optional<Candidate> house(List<Street> streets, HouseNumber number, String unit) {
        List<Hit> hits = new ArrayList<>();
        for (Street street : streets) {
            for (Street.House house : street.houses(number)) {
                if (unit.isEmpty() || house.unit().equals(unit)) {
                    Street.House named = new Street.House(number, unit, house.point());
                    hits.add(new Hit(street, named, MatchLevel.ROOFTOP, List.of(), List.of(), false));
                }
            }
        }
        List<Hit> found = hits.isEmpty() && unit.isEmpty() ? estimates(streets, number) : hits;
        return found.isEmpty() ? Optional.empty() : Optional.of(decided(found));
    }

    /** Of several that lie apart the first, with no more confidence than there are of them. */
    private static Candidate decided(List<Hit> hits) {
        return switch (Verdict.of(new Search.Outcome(hits, true))) {
            case Match.Found(Candidate candidate) -> candidate;
            case Match.Ambiguous(List<Candidate> candidates) -> {
                Candidate first = candidates.getFirst();
                double confidence = Math.round(first.confidence() / candidates.size() * 1000) / 1000.0;
                yield new Candidate(
                        first.point(),
                        first.level(),
                        confidence,
                        first.normalized(),
                        first.faults(),
                        first.provenance());
            }
            case Match.Unmatched unmatched -> throw new IllegalStateException("hits without a verdict");
            case Match.Busy busy -> throw new IllegalStateException("hits without a verdict");
        };
    }

    private static List<Hit> estimates(List<Street> streets, HouseNumber number) {
        Map<String, List<Street>> sources = new LinkedHashMap<>();
        streets.forEach(street -> sources.computeIfAbsent(street.provenance().gazetteer(), key -> new ArrayList<>())
                .add(street));
        List<Hit> hits = new ArrayList<>();
        for (List<Street> ofOneSource : sources.values()) {
            Estimate estimate = Interpolation.of(number.rank(), ofOneSource);
            if (estimate != null) {
                Street.House house = new Street.House(number, "", estimate.point());
                List<Fault> faults = List.of(estimate.fault());
                hits.add(new Hit(estimate.street(), house, MatchLevel.INTERPOLATED, faults, List.of(), false));
            }
        }
        return hits;
    }

    private static Optional<Candidate> street(List<Street> streets) {
        return streets.stream()
                .min(LARGEST_FIRST)
                .map(street -> new Candidate(
                        middle(street),
                        MatchLevel.STREET,
                        1,
                        AddressLine.joined(
                                Capitals.calm(street.name()),
                                AddressLine.place(
                                        street, AddressLine.town(street).isEmpty())),
                        List.of(),
                        street.provenance()));
    }

    /** The house in the middle of the numbers, or the middle of the range there. */
    private static Point middle(Street street) {
        List<Street.House> houses = street.houses();
        if (!houses.isEmpty()) {
            return houses.get(houses.size() / 2).point();
        }
        List<Street.Range> ranges = street.ranges();
        List<Point> line = ranges.get(ranges.size() / 2).line();
        return line.get(line.size() / 2);
    }

    private Optional<Candidate> area(PlaceId place) {
        boolean isTown = !place.town().isEmpty();
        Scope scope = isTown ? new Town(place.town(), place.region()).scope() : Scope.zip(place.postcode());
        Candidate largest = null;
        long rows = -1;
        for (Gazetteer.Cursor gazetteer : lookup.gazetteers()) {
            for (PlaceExtent extent : gazetteer.extents(scope)) {
                if (extent.rows() > rows) {
                    rows = extent.rows();
                    largest = new Candidate(
                            extent.circle().center(),
                            isTown ? MatchLevel.PLACE : MatchLevel.POSTCODE,
                            1,
                            AddressLine.joined(
                                    Capitals.calm(extent.name()), place.region().toUpperCase(Locale.ROOT)),
                            List.of(),
                            gazetteer.provenance());
                }
            }
        }
        return Optional.ofNullable(largest);
    }
}
