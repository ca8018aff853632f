package io.spatialflow.server.dashboard;

import io.spatialflow.server.bulk.ListAnswer;
import java.util.Optional;

/** What there is to say to somebody whose import could not do what was asked of it. */
final class ImportAnswers {

    private ImportAnswers() {}

    /** Empty if it was done. */
    static Optional<String> problem(ListAnswer answer) {
        return switch (answer) {
            case ListAnswer.Done done -> Optional.empty();
            case ListAnswer.NotNow notNow ->
                Optional.of("That was not possible any more: this is what the import looks like now.");
            case ListAnswer.OverLimit over ->
                Optional.of("That is as often as the workspace may do that in an hour. Try again in "
                        + (over.retryAfter().toMinutes() + 1) + " minutes.");
        };
    }
}
