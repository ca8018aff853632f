package io.spatialflow.server.mail;

import io.spatialflow.server.account.DisplayName;
import io.spatialflow.server.account.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is sent: plain text, because a link that can be read is one that can be judged.
 *
 * @param subject one line, so that no name in it can add a header
 * @param link what it is about, if there is one; also in the text
 */
record Message(
        EmailAddress to,
        String subject,
        String text,
        @Nullable String link) {

    Message {
        if (!DisplayName.isOneLine(subject)) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }
}
