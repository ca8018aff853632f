package io.spatialflow.server.mail;

import java.time.Duration;

/**
 * The mail server that takes our letters.
 *
 * @param user empty if it asks for none
 * @param from as in {@code SpatialFlow <noreply@example.com>}
 * @param timeout for the connection, and for each word from either side
 */
public record SmtpServer(
        String host, int port, Security security, String user, String password, String from, Duration timeout) {

    /** How the connection is protected. */
    public enum Security {
        /** Begins in the clear, and goes on encrypted or not at all. */
        STARTTLS,
        TLS,
        /** For a mail server on this machine. */
        NONE
    }

    /** Never the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
