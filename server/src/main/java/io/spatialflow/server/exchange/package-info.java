/** Fences in the files of others: GeoJSON, KML, GPX and CSV, in and out. */
@NullMarked
package io.spatialflow.server.exchange;

import org.jspecify.annotations.NullMarked;
