package io.spatialflow.geocoder.index;

import io.spatialflow.geocoder.geo.Point;
import java.util.List;

/**
 * A stretch of street between two house numbers, as the publisher writes it: one side of a segment of a street's centreline,
 * or a line along a row of houses. Where a number between the two stands is an estimate.
 *
 * @param line at least two points, from the house numbered {@code from} to the one numbered {@code to}
 * @param from the number at the beginning of the line, never blank; larger than {@code to} where numbers fall along it
 * @param to the number at its end, never blank
 * @param parity which of the numbers between the two there may be
 * @param side where the houses stand, for somebody who goes along the line
 * @param street the street's name with type and directionals, never blank
 */
public record AddressRange(
        List<Point> line, String from, String to, Parity parity, Side side, String street, PostalArea area)
        implements ReferenceRow {

    /** Which numbers belong to a range. */
    public enum Parity {
        ODD,
        EVEN,
        ALL
    }

    /** Where the houses of a range stand. */
    public enum Side {
        LEFT,
        RIGHT,
        /** On the line itself, or on both sides of it. */
        ON_LINE
    }

    /**
     * @throws IllegalArgumentException if the line has less than two points, a number or the street is blank, or a part is
     *     longer than {@link #LONGEST_PART}
     */
    public AddressRange {
        line = List.copyOf(line);
        if (line.size() < 2) {
            throw new IllegalArgumentException("a range lies on a line of at least two points");
        }
        if (from.isBlank() || to.isBlank() || street.isBlank()) {
            throw new IllegalArgumentException("a range has two numbers and a street");
        }
        PostalArea.requireBearable(from);
        PostalArea.requireBearable(to);
        PostalArea.requireBearable(street);
    }
}
