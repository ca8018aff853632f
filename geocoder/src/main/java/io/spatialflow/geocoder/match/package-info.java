/** From parts to the one right place, or to an honest no. */
@NullMarked
package io.spatialflow.geocoder.match;

import org.jspecify.annotations.NullMarked;
