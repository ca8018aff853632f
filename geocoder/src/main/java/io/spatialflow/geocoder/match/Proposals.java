package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.Capitals;
import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.address.StreetName;
import io.spatialflow.geocoder.index.Provenance;
import io.spatialflow.geocoder.index.Street;
import io.spatialflow.geocoder.index.Town;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be suggested to one keystroke: puts it in order and drops what would stand there twice. */
final class Proposals {

    /** What is suggested, the likeliest kind first. */
    enum Kind {
        /** A house of that very number, at its point. */
        HOUSE,
        /** A house between its neighbours. */
        ESTIMATE,
        /** A house whose number begins so. */
        LONGER_NUMBER,
        /** A town of that very name. */
        TOWN,
        /** A street of the town that was typed. */
        STREET_IN_TOWN,
        /** A street whose name has been typed, but for its type perhaps. */
        STREET,
        /** A town or ZIP that begins so. */
        LONGER_TOWN,
        /** A street whose name begins so. */
        LONGER_STREET
    }

    /** What is suggested, and what its rank depends on. */
    sealed interface Proposal {

        Kind kind();

        Suggestion suggestion();
    }

    /**
     * A house or a whole street.
     *
     * @param number null for the street
     * @param rows how large its town is
     */
    private record OnStreet(
            Kind kind,
            TypedStreets.Name name,
            Street street,
            @Nullable HouseNumber number,
            String unit,
            String town,
            long rows)
            implements Proposal {

        @Override
        public Suggestion suggestion() {
            boolean withPostcode = number != null || town.isEmpty();
            String door = number == null ? Capitals.calm(street.name()) : AddressLine.door(street, number, unit);
            PlaceId id = new PlaceId(
                    number,
                    unit,
                    StreetName.of(street.name()).text(),
                    town,
                    street.area().region(),
                    withPostcode ? street.area().postcode() : "");
            return new Suggestion(id, door, AddressLine.place(street, withPostcode));
        }
    }

    /** A town or a ZIP. */
    private record Whole(Kind kind, int distance, long rows, Suggestion suggestion) implements Proposal {}

    private static final Comparator<OnStreet> STREETS = Comparator.comparing(OnStreet::name, TypedStreets.BEST_FIRST)
            .thenComparing(Comparator.comparingLong(OnStreet::rows).reversed())
            .thenComparing(OnStreet::number, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(one -> one.street.name())
            .thenComparing(OnStreet::town)
            .thenComparing(one -> one.street.area().region())
            .thenComparing(one -> one.street.area().postcode())
            .thenComparing(OnStreet::unit)
            .thenComparing(one -> one.street.provenance(), believedFirst());

    private static final Comparator<Whole> PLACES = Comparator.comparingInt(Whole::distance)
            .thenComparing(Comparator.comparingLong(Whole::rows).reversed())
            .thenComparing(one -> one.suggestion.description());

    private final Lookup lookup;
    private final int most;
    private final List<OnStreet> streets = new ArrayList<>();
    private final List<Whole> places = new ArrayList<>();

    Proposals(Lookup lookup, int most) {
        this.lookup = lookup;
        this.most = most;
    }

    private static Comparator<Provenance> believedFirst() {
        return Comparator.comparing(
                        (Provenance source) -> source.published() == null ? LocalDate.MIN : source.published(),
                        Comparator.<LocalDate>reverseOrder())
                .thenComparing(Provenance::gazetteer);
    }

    /** @param number null for the street itself */
    void add(Kind kind, TypedStreets.Name name, Street street, @Nullable HouseNumber number, String unit) {
        String town = lookup.normal(AddressLine.town(street));
        boolean hasName = !town.isEmpty() || !street.area().postcode().isEmpty();
        long rows = hasName ? lookup.rows(new Town(town, street.area().region()).scope()) : 0;
        streets.add(new OnStreet(kind, name, street, number, unit, town, rows));
    }

    void add(Kind kind, int distance, long rows, Suggestion suggestion) {
        places.add(new Whole(kind, distance, rows, suggestion));
    }

    int size() {
        return streets.size() + places.size();
    }

    /** The likeliest of them, none twice. Towns that merely begin so leave room for streets that do. */
    List<Suggestion> best() {
        streets.sort(STREETS);
        places.sort(PLACES);
        List<Proposal> all = new ArrayList<>(places);
        all.addAll(streets);
        all.sort(Comparator.comparing(Proposal::kind));
        int mostTowns = streets.isEmpty() ? most : (most + 1) / 2;
        int towns = 0;
        List<Suggestion> best = new ArrayList<>(most);
        for (Proposal proposal : all) {
            if (best.size() == most) {
                break;
            }
            if (proposal.kind() == Kind.LONGER_TOWN && ++towns > mostTowns) {
                continue;
            }
            Suggestion suggestion = proposal.suggestion();
            if (best.stream().noneMatch(other -> areSame(other, suggestion))) {
                best.add(suggestion);
            }
        }
        return best;
    }

    /** One place, or one that only a source that does not know the ZIP tells apart. */
    private static boolean areSame(Suggestion one, Suggestion other) {
        PlaceId some = one.place();
        PlaceId others = other.place();
        boolean postcodesAgree = some.postcode().equals(others.postcode())
                || !some.street().isEmpty()
                        && (some.postcode().isEmpty() || others.postcode().isEmpty());
        return postcodesAgree && some.withoutPostcode().equals(others.withoutPostcode())
                || one.description().equals(other.description());
    }
}
