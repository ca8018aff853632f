package io.spatialflow.server.team;

/**
 * Something to be told to somebody by mail. It holds no secret: links are made when it is written.
 *
 * @param about whom or what, by kind
 */
public record Letter(Kind kind, String about) {

    /** What it is for. */
    public enum Kind {
        /** A link by which to choose a new password; about an e-mail address, which may be nobody's. */
        PASSWORD_RESET,
        /** Says that the password was changed; about a person's id. */
        PASSWORD_CHANGED,
        /** A link by which to join a workspace; about an invitation's id. */
        INVITATION
    }
}
