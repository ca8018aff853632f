package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.Remark;
import io.spatialflow.geocoder.address.StreetName;
import java.util.List;
import java.util.Set;

/**
 * Every disagreement there is, with its cost. The costs say what we would bet: 0.1 off means one in ten such answers may be
 * another house.
 */
final class Faults {

    /** People leave "Street" out; that only one street of the name has the number makes it all but certain. */
    static final Fault STREET_TYPE_MISSING = new Fault("street_type.missing", 0.05);

    /** The source says "Divot" where people say "Divot Road". */
    static final Fault STREET_TYPE_EXTRA = new Fault("street_type.extra", 0.1);

    /** As for the type. */
    static final Fault DIRECTIONAL_MISSING = new Fault("directional.missing", 0.1);

    /** Somebody who writes "North" means something by it: there may be a North Maple Street that the data lacks. */
    static final Fault DIRECTIONAL_EXTRA = new Fault("directional.extra", 0.15);

    /** Some towns have both a North Maple Street and a Maple Street North. */
    static final Fault DIRECTIONAL_MOVED = new Fault("directional.moved", 0.15);

    /** "110-112" is one building, entered under its first number. */
    static final Fault NUMBER_RANGE = new Fault("number.range", 0.05);

    /** The building has units, and this is none of them; the building is right all the same. */
    static final Fault UNIT_UNVERIFIED = new Fault("unit.unverified", 0.02);

    /** Whatever was asked for beyond the name of the street that was found. */
    static final Set<Fault> PARTS_EXTRA = Set.of(STREET_TYPE_EXTRA, DIRECTIONAL_EXTRA, DIRECTIONAL_MOVED);

    /** Postal city against municipality: common, and the ZIP agrees. */
    static final Fault CITY_DIFFERS = new Fault("city.differs", 0.1);

    /** A hamlet or a typing error; the ZIP agrees. */
    static final Fault CITY_UNKNOWN = new Fault("city.unknown", 0.1);

    /** The source leaves the city open; the ZIP agrees. */
    static final Fault CITY_UNVERIFIED = new Fault("city.unverified", 0.05);

    /** A county is large enough to have two of most streets. */
    static final Fault CITY_IS_DISTRICT = new Fault("city.is_district", 0.15);

    /** City, state and ZIP region agree, so the ZIP is the likelier mistake; but one of the two is wrong. */
    static final Fault POSTCODE_DIFFERS = new Fault("postcode.differs", 0.1);

    /** The source has no ZIP here; city and state agree. */
    static final Fault POSTCODE_UNVERIFIED = new Fault("postcode.unverified", 0.03);

    /** A town of that name may exist in a state that is not loaded. */
    static final Fault STATE_MISSING = new Fault("state.missing", 0.05);

    /** The source does not say the state; the ZIP agrees. */
    static final Fault STATE_UNVERIFIED = new Fault("state.unverified", 0.05);

    /** Neither city nor ZIP, but the state has only one such house. */
    static final Fault PLACE_MISSING = new Fault("place.missing", 0.2);

    /** A town that nobody knows, but the state has only one such house. */
    static final Fault PLACE_UNKNOWN = new Fault("place.unknown", 0.3);

    /** Nothing says which state, or much of it is not loaded: the address could be in any town. Never enough for an answer. */
    static final Fault PLACE_OPEN = new Fault("place.open", 0.5);

    /** "Glenridge" for "Glen Ridge". */
    static final Fault STREET_SPACING = new Fault("street.spacing", 0.03);

    /** "12-3" where only 12 is known: a flat in it, or a house beside it. */
    static final Fault NUMBER_SUFFIX = new Fault("number.suffix", 0.1);

    /** One letter is wrong, and no street of the place is spelled as it was asked for. */
    static final Fault STREET_MISSPELLED = new Fault("street.misspelled", 0.05);

    /** Two letters. */
    static final Fault STREET_MISSPELLED_TWICE = new Fault("street.misspelled_twice", 0.15);

    /** As for streets; the street has to be in the town that was meant. */
    static final Fault CITY_MISSPELLED = new Fault("city.misspelled", 0.1);

    /** A street of another type, where there is none of the type asked for. */
    static final Fault STREET_TYPE_DIFFERS = new Fault("street_type.differs", 0.2);

    /** "North" for "South", where there is no such street in the north. */
    static final Fault DIRECTIONAL_DIFFERS = new Fault("directional.differs", 0.25);

    /** Beside the town or ZIP that was asked for, which has no such street. */
    static final Fault PLACE_NEARBY = new Fault("place.nearby", 0.15);

    /** Between two neighbours of its side that stand close together. */
    static final Fault NUMBER_BETWEEN = new Fault("number.between", 0.1);

    /** Between two neighbours that stand 200 to 500 m apart. */
    static final Fault NUMBER_BETWEEN_APART = new Fault("number.between_apart", 0.3);

    /** Between two neighbours that stand 500 m to a kilometre apart. */
    static final Fault NUMBER_BETWEEN_FAR = new Fault("number.between_far", 0.45);

    /** Between two neighbours that stand close together, on the other side of the street. */
    static final Fault NUMBER_OTHER_SIDE = new Fault("number.other_side", 0.15);

    /** Somewhere along a range of numbers, as surveyed for a whole block. */
    static final Fault NUMBER_IN_RANGE = new Fault("number.in_range", 0.1);

    private static final Fault LEAD_IGNORED = new Fault("lead.ignored", 0.02);
    private static final Fault TOWN_KIND_IGNORED = new Fault("city.kind_ignored", 0.03);
    private static final Fault MIDDLE_IGNORED = new Fault("middle.ignored", 0.05);
    private static final Fault PO_BOX_IGNORED = new Fault("po_box.ignored", 0.05);

    private Faults() {}

    static List<Fault> of(Set<Remark> remarks) {
        return remarks.isEmpty()
                ? List.of()
                : remarks.stream().sorted().map(Faults::of).toList();
    }

    /** What it costs that a street is spelled differently in so many letters. */
    static Fault spelling(int edits) {
        return switch (edits) {
            case 0 -> STREET_SPACING;
            case 1 -> STREET_MISSPELLED;
            default -> STREET_MISSPELLED_TWICE;
        };
    }

    private static Fault of(Remark remark) {
        return switch (remark) {
            case LEAD_IGNORED -> LEAD_IGNORED;
            case TOWN_KIND_IGNORED -> TOWN_KIND_IGNORED;
            case MIDDLE_IGNORED -> MIDDLE_IGNORED;
            case PO_BOX_IGNORED -> PO_BOX_IGNORED;
        };
    }

    static Fault of(StreetName.Difference difference) {
        return switch (difference) {
            case TYPE_MISSING -> STREET_TYPE_MISSING;
            case TYPE_EXTRA -> STREET_TYPE_EXTRA;
            case DIRECTIONAL_MISSING -> DIRECTIONAL_MISSING;
            case DIRECTIONAL_EXTRA -> DIRECTIONAL_EXTRA;
            case DIRECTIONAL_MOVED -> DIRECTIONAL_MOVED;
            case TYPE_DIFFERS -> STREET_TYPE_DIFFERS;
            case DIRECTIONAL_DIFFERS -> DIRECTIONAL_DIFFERS;
        };
    }
}
