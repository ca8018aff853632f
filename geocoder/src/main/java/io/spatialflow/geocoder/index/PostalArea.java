package io.spatialflow.geocoder.index;

/**
 * Where an address belongs, in all the ways that people and publishers name it. Each part is as the publisher writes it and
 * empty if unknown.
 *
 * @param city the postal city, as it stands on an envelope
 * @param municipality the town or city whose ground it is, where the source tells it apart from the postal city
 * @param district the county
 * @param region the state, as a code or a name
 * @param postcode the ZIP
 */
public record PostalArea(String city, String municipality, String district, String region, String postcode) {

    /** Of nothing is anything known. */
    public static final PostalArea UNKNOWN = new PostalArea("", "", "", "", "");

    /** @throws IllegalArgumentException if a part is longer than {@link ReferenceRow#LONGEST_PART} */
    public PostalArea {
        for (String part : new String[] {city, municipality, district, region, postcode}) {
            requireBearable(part);
        }
    }

    /** For sources that do not tell municipality and postal city apart. */
    public static PostalArea of(String city, String district, String region, String postcode) {
        return new PostalArea(city, "", district, region, postcode);
    }

    static void requireBearable(String part) {
        if (part.length() > ReferenceRow.LONGEST_PART) {
            throw new IllegalArgumentException(
                    "a part of an address has at most " + ReferenceRow.LONGEST_PART + " characters");
        }
    }
}
