/** Points, lengths, circles and boxes on a round Earth. */
@NullMarked
package io.spatialflow.geocoder.geo;

import org.jspecify.annotations.NullMarked;
