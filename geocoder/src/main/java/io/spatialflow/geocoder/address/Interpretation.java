package io.spatialflow.geocoder.address;

import java.util.EnumSet;
import java.util.Set;

/**
 * One way to read a text as an address. Every word of the text is in one of the parts or covered by a remark: what is not
 * understood is never dropped in silence.
 *
 * @param unit empty if there is none
 * @param city in the form of {@link PlaceName}, empty if there is none
 * @param cityMarked whether a comma or the like says where the city begins
 * @param state its code in small letters, empty if there is none
 * @param zip five digits, empty if there is none
 * @param doubt 0 for a reading that the text suggests by itself, more for one that goes against its punctuation
 */
public record Interpretation(
        HouseNumber number,
        StreetName street,
        String unit,
        String city,
        boolean cityMarked,
        String state,
        String zip,
        int doubt,
        Set<Remark> remarks) {

    public Interpretation {
        remarks = Set.copyOf(remarks);
    }

    /** The same, in a town whose name is the same but for what kind of town it is. */
    public Interpretation inTown(String other) {
        EnumSet<Remark> more = EnumSet.of(Remark.TOWN_KIND_IGNORED);
        more.addAll(remarks);
        return new Interpretation(number, street, unit, other, cityMarked, state, zip, doubt, more);
    }

    /** The same, in another town. */
    public Interpretation inCity(String other) {
        return new Interpretation(number, street, unit, other, cityMarked, state, zip, doubt, remarks);
    }
}
