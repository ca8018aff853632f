package io.spatialflow.geocoder.shapefile;

/** What is written about a record. Valid until the next record is read. */
@FunctionalInterface
public interface Attributes {

    /**
     * The text in a column, without the blanks around it.
     *
     * @param column its name in small letters
     * @return empty if the column is empty, or there is none of that name
     */
    String get(String column);
}
