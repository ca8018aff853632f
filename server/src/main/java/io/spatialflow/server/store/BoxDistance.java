package io.spatialflow.server.store;

import io.spatialflow.geocoder.geo.Point;

/**
 * How near and how far a fence may be of which only the box is known. Distances are measured as the sine of half the angle at
 * the centre of the Earth: they compare as lengths do, and to compare them is all they are for.
 *
 * <p>A fence reaches each side of its box somewhere. So it is no nearer than the box, and no farther than the farther end of any
 * of the sides. The allowances are for fences measured on the ellipsoid, up to 0.6 % off, and for boxes of 32-bit numbers,
 * rounded outwards by up to two metres.
 */
final class BoxDistance {

    private static final double ALLOWED_SHARE = 1.007;
    private static final double ALLOWED = 4 / (2 * 6_371_000.0);

    /** Within so many degrees of longitude nothing on a box's side is farther than the ends of the side are. */
    private static final double QUARTER = 90;

    private final double latitude;
    private final double longitude;
    private final double phi;
    private final double sinPhi;
    private final double cosPhi;

    BoxDistance(Point from) {
        this.latitude = from.latitude();
        this.longitude = from.longitude();
        this.phi = Math.toRadians(latitude);
        this.sinPhi = Math.sin(phi);
        this.cosPhi = Math.cos(phi);
    }

    /** No fence of the box is nearer than this. */
    double least(double south, double west, double north, double east) {
        return Math.sqrt(squareToBox(south, west, north, east)) / ALLOWED_SHARE - ALLOWED;
    }

    double least(SheetBox box) {
        return least(box.south(), box.west(), box.north(), box.east());
    }

    /** No fence of the box is farther than this; infinite if the box is so wide that nothing can be said. */
    double most(double south, double west, double north, double east) {
        if (east - west > QUARTER) {
            return Double.POSITIVE_INFINITY;
        }
        double southWest = squareTo(south, west);
        double southEast = squareTo(south, east);
        double northWest = squareTo(north, west);
        double northEast = squareTo(north, east);
        if (Math.max(turn(west), turn(east)) > QUARTER) {
            // To a corner, and from there along two sides.
            return Math.sqrt(southWest) * ALLOWED_SHARE
                    + Math.sin(Math.toRadians(north - south) / 2)
                    + Math.sin(Math.toRadians(east - west) / 2)
                    + ALLOWED;
        }
        double square = Math.min(
                Math.min(Math.max(southWest, northWest), Math.max(southEast, northEast)),
                Math.min(Math.max(southWest, southEast), Math.max(northWest, northEast)));
        return Math.sqrt(square) * ALLOWED_SHARE + ALLOWED;
    }

    /**
     * The square of the measure to the nearest point of a box: along the meridian if it lies due north or south, otherwise on
     * the nearer of the sides that are meridians, at the foot of the perpendicular (Napier's rules for right-angled spherical
     * triangles) or at the corner that the foot lies beyond.
     */
    private double squareToBox(double south, double west, double north, double east) {
        if (longitude >= west && longitude <= east) {
            return latitude >= south && latitude <= north
                    ? 0
                    : square(Math.toRadians(latitude < south ? south - latitude : latitude - north));
        }
        double toWest = turn(west);
        double toEast = turn(east);
        double delta = Math.toRadians(Math.min(toWest, toEast));
        double along = cosPhi * Math.cos(delta);
        double southPhi = Math.toRadians(south);
        double northPhi = Math.toRadians(north);
        // The foot's latitude is atan2(sinPhi, along); which side of the corners it is on can be told without it.
        if (sinPhi * Math.cos(southPhi) >= along * Math.sin(southPhi)
                && sinPhi * Math.cos(northPhi) <= along * Math.sin(northPhi)) {
            double sine = cosPhi * Math.sin(delta);
            // Not (1 - cos) / 2, which is blind where the angle is small.
            return sine * sine / (2 * (1 + Math.sqrt(1 - sine * sine)));
        }
        double side = toWest < toEast ? west : east;
        return Math.min(squareTo(south, side), squareTo(north, side));
    }

    /** The degrees of longitude to another meridian, the shorter way round. */
    private double turn(double otherLongitude) {
        double degrees = Math.abs(otherLongitude - longitude);
        return degrees > 180 ? 360 - degrees : degrees;
    }

    /** By the haversine formula. */
    private double squareTo(double otherLatitude, double otherLongitude) {
        double otherPhi = Math.toRadians(otherLatitude);
        return square(otherPhi - phi)
                + cosPhi * Math.cos(otherPhi) * square(Math.toRadians(otherLongitude - longitude));
    }

    private static double square(double angle) {
        double sine = Math.sin(angle / 2);
        return sine * sine;
    }
}
