package io.spatialflow.geocoder.upstream;

import java.time.Duration;
import java.util.List;

/** What a {@link Courier} comes back with. */
sealed interface Delivery {

    /** One answer per question, in their order. */
    record Answers(List<Format.Answer> answers) implements Delivery {}

    /** The provider does not take these questions as they are. */
    record Rejected() implements Delivery {}

    /** The provider has enough for now, does not work, or there was no time left to ask it. */
    record Later(Duration retryAfter) implements Delivery {}
}
