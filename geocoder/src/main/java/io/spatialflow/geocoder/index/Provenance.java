package io.spatialflow.geocoder.index;

/**
 * Where a gazetteer's addresses come from; shown with every match.
 *
 * @param gazetteer the name under which it was loaded, unique in its folder
 * @param licence under which terms its publisher gives it, in the publisher's words; empty if unknown
 * @param sample whether it is the small sample that ships with the product rather than reference data
 */
public record Provenance(String gazetteer, String licence, boolean sample) {}
