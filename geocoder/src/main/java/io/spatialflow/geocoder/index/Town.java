package io.spatialflow.geocoder.index;

/**
 * A town as the index finds it by the beginning of its name.
 *
 * @param name in the form of {@link io.spatialflow.geocoder.address.PlaceName}
 * @param state its code in small letters, or whatever else the source says; empty if it says nothing
 */
public record Town(String name, String state) {

    static Town ofKey(String key) {
        int end = key.lastIndexOf('/');
        return new Town(key.substring(0, end), key.substring(end + 1));
    }

    /** Where its streets are. */
    public Scope scope() {
        return state.isEmpty() ? Scope.cityAnywhere(name) : Scope.city(state, name);
    }
}
