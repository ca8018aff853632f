package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.address.HouseNumber;
import io.spatialflow.geocoder.geo.Point;
import java.util.List;

/** A street in a place, with its houses: all that one document of the index holds. */
public final class Street {

    private final StreetHeader header;
    private final byte[] bytes;
    private final int houses;
    private final Provenance provenance;

    Street(byte[] bytes, Provenance provenance) {
        ByteReader in = new ByteReader(bytes, 0);
        this.header = StreetHeader.read(in);
        this.houses = in.position();
        this.bytes = bytes;
        this.provenance = provenance;
    }

    /** The name as the source writes it. */
    public String name() {
        return header.name();
    }

    /** As the source writes it, empty if it says nothing. */
    public String city() {
        return header.city();
    }

    /** As the source writes it, empty if it says nothing. */
    public String district() {
        return header.district();
    }

    /** The state's code in small letters, or the region's name in normal form; empty if the source says nothing. */
    public String region() {
        return header.region();
    }

    /** Five digits, or whatever else the source says, or empty. */
    public String postcode() {
        return header.postcode();
    }

    public Provenance provenance() {
        return provenance;
    }

    /** All that stands under that number: none, one, or the several points and units of one number. */
    public List<House> houses(HouseNumber number) {
        return HouseColumn.find(new ByteReader(bytes, houses), number);
    }

    /**
     * A house on the street.
     *
     * @param unit in the form of {@link io.spatialflow.geocoder.address.UnitName}, empty if there is none
     */
    public record House(HouseNumber number, String unit, Point point) {}
}
