package io.spatialflow.server.account;

/**
 * A person.
 *
 * @param email as entered; unique without regard to case
 * @param tokenVersion part of every access token: counting it up ends all sessions at once
 * @param operator whether this is one who runs the server, and so may change any workspace
 */
public record User(UserId id, String email, String name, int tokenVersion, boolean operator) {}
