/** A named area, and the collection of all of them. */
@NullMarked
package io.spatialflow.server.geofence;

import org.jspecify.annotations.NullMarked;
