package io.spatialflow.geocoder.match;

/**
 * What somebody who is typing an address may mean.
 *
 * @param place finds it again
 * @param mainText house number and street, or the street, the town or the ZIP
 * @param secondaryText where that is; empty if it says nothing more
 */
public record Suggestion(PlaceId place, String mainText, String secondaryText) {

    /** All of it on one line. */
    public String description() {
        return AddressLine.joined(mainText, secondaryText);
    }
}
