/** Shapefiles: records with attributes and a geometry in degrees, from the bytes of .shp, .dbf, .prj and .cpg. */
@NullMarked
package io.spatialflow.geocoder.shapefile;

import org.jspecify.annotations.NullMarked;
