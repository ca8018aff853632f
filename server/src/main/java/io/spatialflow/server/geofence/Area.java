package io.spatialflow.server.geofence;

import io.spatialflow.geocoder.geo.Box;
import io.spatialflow.geocoder.geo.Length;
import io.spatialflow.geocoder.geo.Point;
import java.util.List;

/** A part of the Earth's surface; its edge belongs to it. */
public sealed interface Area permits CircleArea, PolygonArea {

    /** Whether the point lies inside or on the edge. */
    boolean contains(Point point);

    /** From the point to the nearest part of the edge; zero for a point inside. */
    Length distanceTo(Point point);

    /** The middle: of a circle its centre; of polygons their centre of gravity, which may lie outside of them. */
    Point centroid();

    /** Boxes that hold all of it: one, or two where it reaches the antimeridian. */
    List<Box> boxes();
}
