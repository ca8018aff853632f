package io.spatialflow.geocoder.index;

/** What a street's document says before its houses. */
record StreetHeader(String name, String city, String district, String region, String postcode) {

    void write(ByteWriter out) {
        out.string(name);
        out.string(city);
        out.string(district);
        out.string(region);
        out.string(postcode);
    }

    static StreetHeader read(ByteReader in) {
        return new StreetHeader(in.string(), in.string(), in.string(), in.string(), in.string());
    }
}
