package io.spatialflow.geocoder.upstream;

/** An answer that is not what the provider documents: HTML, half of it, another shape. */
final class UnreadableAnswer extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableAnswer(String what) {
        super(what);
    }
}
