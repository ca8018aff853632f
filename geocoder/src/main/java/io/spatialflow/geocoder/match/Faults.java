package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.Remark;
import io.spatialflow.geocoder.address.StreetName;

/**
 * Every disagreement there is, with its cost. The costs say what we would bet: 0.1 off means one in ten such answers may be
 * another house.
 */
final class Faults {

    /** People leave "Street" out; that only one street of the name has the number makes it likely, not certain. */
    static final Fault STREET_TYPE_MISSING = new Fault("street_type.missing", 0.1);

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

    /** Postal city against municipality: common, and the ZIP agrees. */
    static final Fault CITY_DIFFERS = new Fault("city.differs", 0.1);

    /** A hamlet or a typing error; the ZIP agrees. */
    static final Fault CITY_UNKNOWN = new Fault("city.unknown", 0.1);

    /** The source leaves the city open; the ZIP agrees. */
    static final Fault CITY_UNVERIFIED = new Fault("city.unverified", 0.05);

    /** A county is large enough to have two of most streets. */
    static final Fault CITY_IS_DISTRICT = new Fault("city.is_district", 0.15);

    /** City, state and ZIP region agree, so the ZIP is the likelier mistake; but one of the two is wrong. */
    static final Fault POSTCODE_DIFFERS = new Fault("postcode.differs", 0.2);

    /** The source has no ZIP here; city and state agree. */
    static final Fault POSTCODE_UNVERIFIED = new Fault("postcode.unverified", 0.03);

    /** A town of that name may exist in a state that is not loaded. */
    static final Fault STATE_MISSING = new Fault("state.missing", 0.05);

    /** The source does not say the state; the ZIP agrees. */
    static final Fault STATE_UNVERIFIED = new Fault("state.unverified", 0.05);

    /** Neither city nor ZIP: the address could be in any town. Never enough for an answer. */
    static final Fault PLACE_MISSING = new Fault("place.missing", 0.5);

    private static final Fault LEAD_IGNORED = new Fault("lead.ignored", 0.02);
    private static final Fault MIDDLE_IGNORED = new Fault("middle.ignored", 0.05);
    private static final Fault PO_BOX_IGNORED = new Fault("po_box.ignored", 0.05);

    private Faults() {}

    static Fault of(Remark remark) {
        return switch (remark) {
            case LEAD_IGNORED -> LEAD_IGNORED;
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
        };
    }
}
