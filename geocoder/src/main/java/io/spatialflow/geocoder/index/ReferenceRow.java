package io.spatialflow.geocoder.index;

/** One row of what others publish, whatever its layout was. */
public sealed interface ReferenceRow permits AddressPoint, AddressRange, Place {

    /** The longest part there is, in characters. What is longer is no address but a damaged row. */
    int LONGEST_PART = 200;
}
