package io.spatialflow.geocoder.match;

import io.spatialflow.geocoder.address.Interpretation;
import java.util.List;

/** Is told what a search does. Most have no listener. */
interface Trace {

    Trace NONE = new Trace() {};

    /** The ways to read the text, before the first step. */
    default void read(List<Interpretation> interpretations) {}

    /** A step has been taken. */
    default void took(Step step, List<Hit> hits, boolean streetKnown) {}
}
