/** The gazetteer: built once, memory-mapped, asked often; Lucene lives here and nowhere else. */
@NullMarked
package io.spatialflow.geocoder.index;

import org.jspecify.annotations.NullMarked;
