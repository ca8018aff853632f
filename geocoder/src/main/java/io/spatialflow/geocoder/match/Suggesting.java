package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.Capitals;
import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.address.StreetName;
import io.spatialflow.geocoder.address.TypedAddress;
import io.spatialflow.geocoder.index.PlaceExtent;
import io.spatialflow.geocoder.index.Street;
import io.spatialflow.geocoder.index.Town;
import io.spatialflow.geocoder.match.Proposals.Kind;
import io.spatialflow.geocoder.match.TypedStreets.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Suggestions for one keystroke, on one thread. */
final class Suggesting {

    /** More than are shown, so that the best of them can be. */
    private static final int SPARE = 4;

    /** A directional, or the first letters of a name, before a town that was meant to go on: "South Burl". */
    private static final int HARDLY_A_NAME = 2;

    /** On so many streets a number is estimated that no source has. */
    private static final int MOST_ESTIMATES = 8;

    private final Lookup lookup;
    private final int most;
    private final TypedPlaces places;
    private final TypedStreets streets;

    Suggesting(Lookup lookup, int most) {
        this.lookup = lookup;
        this.most = most;
        this.places = new TypedPlaces(lookup);
        this.streets = new TypedStreets(lookup, places);
    }

    List<Suggestion> suggest(List<TypedAddress> readings) {
        if (lookup.isEmpty()) {
            return List.of();
        }
        List<Suggestion> houses = houses(
                readings.stream().filter(reading -> reading.number() != null).toList());
        return houses.isEmpty() ? larger(readings) : houses;
    }

    /** A street that may be meant, while its houses are not yet looked at. */
    private record Seen(Name name, Street street, HouseNumber number) {}

    private List<Suggestion> houses(List<TypedAddress> readings) {
        Proposals proposals = new Proposals(lookup, most);
        List<Seen> seen = new ArrayList<>();
        streets.forEach(readings, new TypedStreets.Consumer() {
            @Override
            public void take(Name name, Street street) {
                HouseNumber number = name.reading().number();
                if (number != null) {
                    addHouses(name, street, number, Kind.HOUSE, proposals);
                    seen.add(new Seen(name, street, number));
                }
            }

            @Override
            public boolean isSatisfied() {
                return proposals.size() >= most * SPARE;
            }
        });
        if (proposals.size() == 0) {
            addEstimates(seen, proposals);
        }
        addLongerNumbers(seen, proposals);
        return proposals.best();
    }

    private static void addHouses(Name name, Street street, HouseNumber number, Kind kind, Proposals proposals) {
        List<Street.House> houses = street.houses(number);
        if (houses.isEmpty()) {
            return;
        }
        if (Verdict.areTogether(houses)) {
            proposals.add(kind, name, street, number, "");
        } else {
            houses.stream()
                    .map(Street.House::unit)
                    .distinct()
                    .limit(MOST_ESTIMATES)
                    .forEach(unit -> proposals.add(kind, name, street, number, unit));
        }
    }

    private void addEstimates(List<Seen> seen, Proposals proposals) {
        List<Seen> likely = seen.stream()
                .filter(one -> one.name.distance() < 2)
                .limit(MOST_ESTIMATES)
                .toList();
        for (Seen one : likely) {
            List<Street> sameStreet = likely.stream()
                    .filter(other -> isSame(one, other))
                    .map(Seen::street)
                    .toList();
            if (Interpolation.of(one.number.rank(), sameStreet) != null) {
                proposals.add(Kind.ESTIMATE, one.name, one.street, one.number, "");
            }
        }
    }

    private boolean isSame(Seen one, Seen other) {
        Street some = one.street;
        Street others = other.street;
        return one.number.equals(other.number)
                && some.provenance().equals(others.provenance())
                && StreetName.of(some.name()).equals(StreetName.of(others.name()))
                && some.area().region().equals(others.area().region())
                && town(some).equals(town(others));
    }

    /** Numbers that begin with what may be but the beginning of one. */
    private void addLongerNumbers(List<Seen> seen, Proposals proposals) {
        for (Seen one : seen) {
            if (proposals.size() >= most * SPARE) {
                return;
            }
            for (HouseNumber number : one.street.numbersBeginning(one.number, most)) {
                if (!number.equals(one.number)) {
                    addHouses(one.name, one.street, number, Kind.LONGER_NUMBER, proposals);
                }
            }
        }
    }

    private String town(Street street) {
        return lookup.normal(AddressLine.town(street));
    }

    /** Towns, ZIPs and streets, as long as no number is known. */
    private List<Suggestion> larger(List<TypedAddress> readings) {
        List<TypedAddress> unnumbered =
                readings.stream().filter(reading -> reading.number() == null).toList();
        Proposals proposals = new Proposals(lookup, most);
        unnumbered.stream()
                .filter(reading -> reading.street().isEmpty())
                .forEach(reading -> addPlaces(reading, proposals));
        streets.forEach(unnumbered, new TypedStreets.Consumer() {
            private int taken;

            @Override
            public void take(Name name, Street street) {
                taken++;
                proposals.add(kind(name), name, street, null, "");
            }

            @Override
            public boolean isSatisfied() {
                return taken >= most * SPARE;
            }
        });
        return proposals.best();
    }

    private static Kind kind(Name name) {
        int typed = name.completion().text().length();
        for (var street : name.reading().street()) {
            typed = Math.min(typed, street.text().length());
        }
        boolean isHardlyOne = name.inTown() && typed <= HARDLY_A_NAME;
        if (name.inTown() && !isHardlyOne) {
            return Kind.STREET_IN_TOWN;
        }
        return name.distance() < 2 && !isHardlyOne ? Kind.STREET : Kind.LONGER_STREET;
    }

    private void addPlaces(TypedAddress reading, Proposals proposals) {
        if (reading.place() == null) {
            return;
        }
        for (TypedPlaces.Found found : places.towns(reading.place())) {
            Town town = found.town();
            String name = extentName(town);
            if (name != null) {
                PlaceId id = new PlaceId(null, "", "", town.name(), town.state(), "");
                String state = town.state().toUpperCase(Locale.ROOT);
                Kind kind = found.distance() == 0 ? Kind.TOWN : Kind.LONGER_TOWN;
                proposals.add(kind, found.distance(), found.rows(), new Suggestion(id, Capitals.calm(name), state));
            }
        }
        for (String zip : places.postcodes(reading.place())) {
            PlaceId id = new PlaceId(null, "", "", "", "", zip);
            proposals.add(Kind.LONGER_TOWN, 0, 0, new Suggestion(id, zip, ""));
        }
    }

    private @Nullable String extentName(Town town) {
        List<PlaceExtent> extents = lookup.extents(town.scope());
        return extents.isEmpty() ? null : extents.getFirst().name();
    }
}
