package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.PlaceName;
import io.spatialflow.geocoder.geo.Circle;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Gathers, while rows pass by, where each town and ZIP lies and which belong together. As large as the number of places, of
 * which a country has some tens of thousands, not as the number of rows.
 */
final class PlaceBook {

    /** A list of ZIPs says where the middle of one is, not how far it reaches; half of them reach less far than this. */
    private static final Length USUAL_POSTCODE = Length.ofMeters(6_000);

    private static final Length USUAL_CITY = Length.ofMeters(5_000);
    private static final Length USUAL_COUNTY = Length.ofMeters(30_000);

    private final Map<Scope, Gathering> places =
            new TreeMap<>((a, b) -> a.prefix().compareTo(b.prefix()));

    /** The key, without its first character, under which each town is found by the beginning of its name. */
    private final Map<Scope, String> townKeys = new HashMap<>();

    void add(StreetKey key, PostalArea area, Point point) {
        if (!key.region().isEmpty()) {
            gathering(Scope.state(key.region()), key.region()).add(point);
        }
        if (!key.postcode().isEmpty()) {
            gathering(Scope.zip(key.postcode()), key.postcode()).add(point);
        }
        if (!key.city().isEmpty()) {
            addTown(key, key.city(), area.city(), point);
        }
        if (!key.municipality().isEmpty() && !key.municipality().equals(key.city())) {
            addTown(key, key.municipality(), area.municipality(), point);
        }
        if (!key.district().isEmpty() && !key.region().isEmpty()) {
            gathering(Scope.district(key.region(), key.district()), area.district())
                    .add(point);
        }
    }

    private void addTown(StreetKey key, String town, String name, Point point) {
        gathering(Scope.cityAnywhere(town), name).add(point, key.postcode());
        if (!key.region().isEmpty()) {
            gathering(Scope.city(key.region(), town), name).add(point, key.postcode());
        }
        nameTown(key.region(), town);
    }

    void add(Place place) {
        String region = StreetKey.region(place.area().region());
        String name = PlaceName.normal(place.name());
        switch (place.kind()) {
            case POSTCODE -> {
                String zip = StreetKey.postcode(place.area().postcode());
                gathering(Scope.zip(zip), place.name()).list(place.center(), radius(place, USUAL_POSTCODE), "");
                listTown(region, name, place, USUAL_POSTCODE, zip);
            }
            case CITY -> listTown(region, name, place, USUAL_CITY, "");
            case COUNTY ->
                gathering(Scope.district(region, name), place.name())
                        .list(place.center(), radius(place, USUAL_COUNTY), "");
            case STATE -> {}
        }
    }

    private void listTown(String region, String name, Place place, Length usual, String zip) {
        gathering(Scope.cityAnywhere(name), place.name()).list(place.center(), radius(place, usual), zip);
        if (!region.isEmpty()) {
            gathering(Scope.city(region, name), place.name()).list(place.center(), radius(place, usual), zip);
        }
        nameTown(region, name);
    }

    /** A town in no known state is found as the town of that name anywhere. */
    private void nameTown(String region, String name) {
        Scope scope = region.isEmpty() ? Scope.cityAnywhere(name) : Scope.city(region, name);
        townKeys.computeIfAbsent(scope, key -> Scope.town(name, region));
    }

    /** The terms under which a place is found. */
    List<String> terms(Scope scope) {
        String town = townKeys.get(scope);
        return town == null ? List.of(scope.itself()) : List.of(scope.itself(), town);
    }

    /** How many rows lie in each town, by the key under which it is found, without {@link Scope#TOWN}. */
    SortedMap<String, Integer> towns() {
        SortedMap<String, Integer> rows = new TreeMap<>();
        townKeys.forEach((scope, key) -> rows.put(key.substring(Scope.TOWN.length()), (int)
                Math.min(places.getOrDefault(scope, new Gathering("")).count, Integer.MAX_VALUE)));
        return rows;
    }

    private static Length radius(Place place, Length usual) {
        return place.radius().meters() > 0 ? place.radius() : usual;
    }

    private Gathering gathering(Scope scope, String name) {
        return places.computeIfAbsent(scope, key -> new Gathering(name.strip()));
    }

    /** The towns, each once, with the level at which a map begins to show it. */
    Map<Scope, Integer> landmarks() {
        Comparator<Map.Entry<Scope, Gathering>> largest = Comparator.comparingLong(town -> -town.getValue().count);
        return LandmarkLevels.of(places.entrySet().stream()
                .filter(place -> townKeys.containsKey(place.getKey()))
                .sorted(largest)
                .map(town -> Map.entry(town.getKey(), town.getValue().middle()))
                .toList());
    }

    void forEach(BiConsumer<Scope, PlaceExtent> consumer) {
        places.forEach((scope, gathering) -> consumer.accept(scope, gathering.extent()));
    }

    /** The points of one place: their number, sums and squares are all that is kept. */
    private static final class Gathering {

        /** Nearly all points of a place lie within twice their root mean square distance from the middle. */
        private static final double DEVIATIONS = 2;

        private static final double LEAST_METERS = 1_000;

        /** A name that several places share spreads over a continent; a circle has to fit on the Earth. */
        private static final double MOST_METERS = 2_000_000;

        private static final double METERS_PER_DEGREE = 111_195;

        private final String name;
        private final TreeSet<String> postcodes = new TreeSet<>();
        private long count;
        private double latitude;
        private double longitude;
        private double latitudeSquares;
        private double longitudeSquares;
        private double listedRadius;

        Gathering(String name) {
            this.name = name;
        }

        void add(Point point) {
            count++;
            latitude += point.latitude();
            longitude += point.longitude();
            latitudeSquares += point.latitude() * point.latitude();
            longitudeSquares += point.longitude() * point.longitude();
        }

        void add(Point point, String postcode) {
            add(point);
            if (!postcode.isEmpty()) {
                postcodes.add(postcode);
            }
        }

        void list(Point center, Length radius, String postcode) {
            add(center, postcode);
            listedRadius = Math.max(listedRadius, radius.meters());
        }

        Point middle() {
            return new Point(latitude / count, longitude / count);
        }

        PlaceExtent extent() {
            Point middle = middle();
            double lat = middle.latitude();
            double lng = middle.longitude();
            double variance = Math.max(0, latitudeSquares / count - lat * lat)
                    + Math.max(0, longitudeSquares / count - lng * lng) * Math.pow(Math.cos(Math.toRadians(lat)), 2);
            double spread = DEVIATIONS * Math.sqrt(variance) * METERS_PER_DEGREE;
            double radius = Math.min(MOST_METERS, LEAST_METERS + Math.max(spread, listedRadius));
            return new PlaceExtent(
                    name,
                    count,
                    new Circle(middle, Length.ofMeters(radius)),
                    postcodes.stream().toList());
        }
    }
}
