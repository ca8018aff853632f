package io.spatialflow.geocoder.upstream;

import java.time.Duration;
import java.util.List;

/** What became of one request. */
sealed interface Reply {

    /** It answered; nobody has looked at what. */
    record Answered(byte[] body) implements Reply {}

    /** It answered what it documents, once per question and in their order. */
    record Read(List<Format.Answer> answers) implements Reply {}

    /** It does not take the request as it is: asking again would change nothing. */
    record Rejected() implements Reply {}

    /** Not before some time has passed: it said so itself. */
    record Later(Duration retryAfter) implements Reply {}

    /** It does not work; what is wrong is for the operator and holds nothing secret. */
    record Failed(String what, boolean worthRetrying) implements Reply {}

    /** It was not asked at all. */
    record Unasked(Duration retryAfter) implements Reply {}
}
