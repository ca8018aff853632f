package io.spatialflow.server.api;

import java.util.Optional;
import java.util.regex.Pattern;

/** Ids in requests: UUIDs, written out. */
final class Ids {

    /** As a part of a path: what is none is no such route, so that another method on a fixed name is told from it. */
    static final String PATTERN = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}";

    /** The same as a whole, for the description of the API. */
    static final String WHOLE = "^" + PATTERN + "$";

    private static final Pattern UUID = Pattern.compile(PATTERN);
    private static final int LENGTH = 36;

    private Ids() {}

    /** An id that must be there; empty if it was noted as wrong. */
    static Optional<String> text(Fields fields, String member) {
        return fields.goodText(member, LENGTH).flatMap(text -> checked(fields, member, text));
    }

    /** The same for one that need not be there: empty as well if it is absent. */
    static Optional<String> textIfPresent(Fields fields, String member) {
        return fields.goodTextIfPresent(member, LENGTH).flatMap(text -> checked(fields, member, text));
    }

    private static Optional<String> checked(Fields fields, String member, String text) {
        if (!UUID.matcher(text).matches()) {
            fields.fault(member, "uuid_parsing", "Input should be a UUID");
            return Optional.empty();
        }
        return Optional.of(text);
    }
}
