/** Geocoders of others, behind the same door. */
@NullMarked
package io.spatialflow.geocoder.upstream;

import org.jspecify.annotations.NullMarked;
