package io.spatialflow.geocoder.index;

/** What a street's document says before its houses. */
record StreetHeader(String name, PostalArea area) {

    void write(ByteWriter out) {
        out.string(name);
        out.string(area.city());
        out.string(area.municipality());
        out.string(area.district());
        out.string(area.region());
        out.string(area.postcode());
    }

    static StreetHeader read(ByteReader in) {
        String name = in.string();
        return new StreetHeader(name, new PostalArea(in.string(), in.string(), in.string(), in.string(), in.string()));
    }
}
