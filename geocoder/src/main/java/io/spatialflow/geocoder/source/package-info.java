/** Reads what others publish into the gazetteer. */
@NullMarked
package io.spatialflow.geocoder.source;

import org.jspecify.annotations.NullMarked;
