package io.spatialflow.server.exchange;

/** What a feature turned out to be. */
sealed interface Checked {

    /** Its position in the file, from 0. */
    int index();

    /** A fence can be made of it. */
    record Sound(int index, Draft draft) implements Checked {}

    /** None can. */
    record Faulty(FeatureError error) implements Checked {

        @Override
        public int index() {
            return error.featureIndex() == null ? 0 : error.featureIndex();
        }
    }
}
