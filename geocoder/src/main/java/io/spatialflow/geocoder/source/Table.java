package io.spatialflow.geocoder.source;

import io.spatialflow.geocoder.shapefile.Attributes;
import io.spatialflow.geocoder.shapefile.Geometry;
import java.io.IOException;

/** Rows with named columns, whatever the bytes. */
interface Table {

    /** Given the rows. */
    interface Visitor {

        void take(long row, Attributes attributes, Geometry geometry);

        void refuse(long row, Refusal refusal);
    }

    /** Gives every row to the visitor. */
    void read(Visitor visitor) throws IOException;
}
