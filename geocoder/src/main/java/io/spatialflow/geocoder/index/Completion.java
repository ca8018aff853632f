package io.spatialflow.geocoder.index;

/**
 * One way in which what was typed may go on.
 *
 * @param text the whole name, with what was typed at its beginning
 * @param weight of a street's name, how many streets are called so; of a town, how many rows lie in it
 */
public record Completion(String text, int weight) {}
